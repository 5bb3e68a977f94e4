package org.patchbay.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Test;

/** The strength and the alphabet of a first secret. */
public class SecretTest {

    @Test
    public void carriesAtLeast128Bits() {
        double bits = Secret.random().length() * Math.log(Secret.ALPHABET.length()) / Math.log(2);
        assertTrue("only " + bits + " bits", bits >= 128);
    }

    @Test
    public void needsNoQuotingInAFileOrAnAddress() {
        assertTrue(Stream.generate(Secret::random).limit(100).allMatch(secret -> secret.matches("[A-Za-z0-9]{32}")));
    }

    @Test
    public void everyCharacterOfTheAlphabetOccurs() {
        String many = Stream.generate(Secret::random).limit(200).collect(Collectors.joining());
        assertEquals(
                Secret.ALPHABET.length(),
                IntStream.range(0, Secret.ALPHABET.length())
                        .filter(i -> many.indexOf(Secret.ALPHABET.charAt(i)) >= 0)
                        .count());
    }

    @Test
    public void isNeverTheSameTwice() {
        assertEquals(
                1000, Stream.generate(Secret::random).limit(1000).distinct().count());
    }
}
