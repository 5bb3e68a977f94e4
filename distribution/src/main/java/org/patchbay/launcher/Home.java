package org.patchbay.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder a server lives in, and the places in it. Every path is absolute. */
record Home(Path root) {

    Home {
        root = root.toAbsolutePath().normalize();
    }

    Path etc() {
        return root.resolve("etc");
    }

    /** Where the files in Asterisk's format are, unless {@code --etc} names another folder. */
    Path etcAsterisk() {
        return etc().resolve("asterisk");
    }

    Path bundles() {
        return root.resolve("bundles");
    }

    Path deploy() {
        return root.resolve("deploy");
    }

    Path packs() {
        return root.resolve("packs");
    }

    Path log() {
        return root.resolve("log");
    }

    Path data() {
        return root.resolve("data");
    }

    /** The socket through which the running server takes commands of its own user. */
    LocalSocket door() {
        return new LocalSocket(data().resolve("run").resolve("patchbay.ctl"));
    }

    /** Where ConfigAdmin keeps configurations between two runs. */
    Path savedSettings() {
        return data().resolve("config");
    }

    /** Creates the folders that the server writes to or watches, for an archive or a repository may have lost the empty ones. */
    void prepare() throws StartFailure {
        for (Path folder : new Path[] {data(), log(), deploy()}) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new StartFailure(ExitCode.FAILED, "Cannot create the folder " + folder + ": " + e, e);
            }
        }
        for (Path folder : new Path[] {data(), log()}) {
            if (!Files.isWritable(folder)) {
                throw new StartFailure(ExitCode.FAILED, "Cannot write to the folder " + folder + ".");
            }
        }
    }
}
