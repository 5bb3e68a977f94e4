package org.patchbay.api.conf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Where a {@link ConfReader} takes files from: a directory, or something that knows better which files may be read, or
 * that holds them in memory.
 *
 * <p><b>Threads.</b> Asked on the thread that reads; it may block for as long as the disk takes.
 */
@ConsumerType
public interface ConfSource {
    /**
     * The files of a directory. An include may lead out of it, as in Asterisk: whoever writes the files decides.
     *
     * @param directory what names are relative to
     * @return the source
     */
    static ConfSource of(Path directory) {
        return new DirectorySource(directory);
    }

    /**
     * The content of a file.
     *
     * @param name the name that was asked for, or one that {@link #find} gave
     * @return its bytes; of one that is larger than {@link ConfReader#MAX_FILE_BYTES}, more than that many
     * @throws java.nio.file.NoSuchFileException if there is none
     * @throws IOException if it cannot be read
     */
    byte[] read(String name) throws IOException;

    /**
     * The files that an include names.
     *
     * @param target the name of a file, or a pattern such as {@code manager.d/*.conf}
     * @return the names of those that exist, in order; one file has one name
     * @throws IOException if that is the name of no file
     */
    List<String> find(String target) throws IOException;
}
