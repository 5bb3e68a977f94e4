package org.patchbay.pack.pbx.meetme;

/**
 * A room as the file has it, or as a caller asks for it.
 *
 * @param number its name, mostly digits
 * @param pin what is typed to come in; the empty text for nothing
 * @param adminPin what an admin types; the empty text for nothing
 * @param dynamic whether a caller made it
 */
record RoomLine(String number, String pin, String adminPin, boolean dynamic) {
    /** Whether somebody types a pin to come in. */
    boolean asks(boolean admin) {
        return !pin.isEmpty() || admin && !adminPin.isEmpty();
    }

    /** Whether somebody comes in by these digits. */
    boolean opens(String digits, boolean admin) {
        return isAdmin(digits) || digits.equals(pin) && !(admin && !adminPin.isEmpty());
    }

    /** Whether whoever types that is an admin. */
    boolean isAdmin(String digits) {
        return !adminPin.isEmpty() && digits.equals(adminPin);
    }

    /** Rooms have pins, which no log shows. */
    @Override
    public String toString() {
        return number;
    }
}
