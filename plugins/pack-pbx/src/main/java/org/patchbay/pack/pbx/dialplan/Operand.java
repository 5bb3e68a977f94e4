package org.patchbay.pack.pbx.dialplan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A value in an expression. Every value is a text; a number is a text that looks like one.
 *
 * @param text without quotes
 */
record Operand(String text) {
    /** What the long double of Asterisk's C shows. */
    static final MathContext PRECISION = new MathContext(18, RoundingMode.HALF_EVEN);

    private static final Operand YES = new Operand("1");
    private static final Operand NO = new Operand("0");

    static Operand of(boolean value) {
        return value ? YES : NO;
    }

    static Operand of(long value) {
        return new Operand(Long.toString(value));
    }

    static Operand of(BigDecimal value) {
        BigDecimal rounded = value.round(PRECISION).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        boolean plain = exponent >= -4 && exponent < PRECISION.getPrecision();
        return new Operand(plain ? rounded.toPlainString() : scientific(rounded, exponent));
    }

    private static String scientific(BigDecimal value, int exponent) {
        String sign = exponent < 0 ? "-" : "+";
        int size = Math.abs(exponent);
        return value.scaleByPowerOfTen(-exponent).toPlainString() + "e" + sign + (size < 10 ? "0" : "") + size;
    }

    /** The number, if the whole text is one. */
    Optional<BigDecimal> number() {
        String trimmed = text.strip();
        return looksLikeNumber(trimmed) ? Optional.of(new BigDecimal(trimmed, PRECISION)) : Optional.empty();
    }

    /** Digits with at most one point and one sign in front: an exponent is no number here, so none can explode. */
    private static boolean looksLikeNumber(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (; at < text.length(); at++) {
            if (Numbers.digit(text.charAt(at))) {
                digits++;
            } else if (text.charAt(at) == '.') {
                points++;
            } else {
                return false;
            }
        }
        return digits > 0 && points < 2;
    }

    /** Neither empty nor zero. */
    boolean holds() {
        return !text.isEmpty() && number().map(BigDecimal::signum).orElse(1) != 0;
    }
}
