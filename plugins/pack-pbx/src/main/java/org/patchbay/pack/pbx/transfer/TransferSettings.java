package org.patchbay.pack.pbx.transfer;

import java.time.Duration;
import org.patchbay.api.conf.ConfFile;
import org.patchbay.pack.pbx.application.DialTime;

/**
 * What {@code features.conf} says about transfers.
 *
 * @param digitPause how long an extension may take between two digits
 * @param patience how long a third one rings who shall be consulted
 */
record TransferSettings(Duration digitPause, Duration patience) {
    private static final String GENERAL = "general";

    static TransferSettings read(ConfFile file) {
        return new TransferSettings(
                DialTime.parse(file.value(GENERAL, "transferdigittimeout")).orElse(Duration.ofSeconds(3)),
                DialTime.parse(file.value(GENERAL, "atxfernoanswertimeout")).orElse(Duration.ofSeconds(15)));
    }
}
