package org.patchbay.shell.command;

import java.util.List;
import org.patchbay.api.runtime.LockOutInfo;
import org.patchbay.api.runtime.ManagerService;
import org.patchbay.shell.output.Screen;

/** {@code release}: lets an address or account try again. */
final class Release implements Command {
    private final ManagerService manager;
    private final Journal journal;

    Release(ManagerService manager, Journal journal) {
        this.manager = manager;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "release";
    }

    @Override
    public Usage usage() {
        return Usage.of("Lets an address or account log in again that is locked out.")
                .words("KEY ...", 1, Integer.MAX_VALUE)
                .details("KEY is one that \"lockouts\" shows.");
    }

    @Override
    public void run(Words words, Screen screen) throws ShellException {
        String key = words.rest(0);
        boolean released = manager.release(key);
        journal.record("release", released, "LockOut", key);
        if (!released) {
            throw new ShellException("Not locked out: " + key);
        }
        screen.line("Released: " + key);
    }

    @Override
    public List<String> suggest(List<String> before) {
        String typed = String.join(" ", before);
        return manager.lockOuts().stream()
                .map(LockOutInfo::key)
                .filter(key -> typed.isEmpty() || key.startsWith(typed + " "))
                .map(key -> key.substring(typed.isEmpty() ? 0 : typed.length() + 1))
                .toList();
    }
}
