package org.patchbay.api.command;

import org.osgi.annotation.versioning.ProviderType;

/** Takes the commands of a {@link CommandPack}, during its {@code define} and on that thread only. */
@ProviderType
public interface CommandCatalog {
    /**
     * Adds one command. The rules for words, ranking and withdrawal are those of {@link CommandHandler}.
     *
     * @param descriptor its words and its help
     * @param handler runs it
     * @return this catalog
     */
    CommandCatalog add(CommandDescriptor descriptor, CommandHandler handler);

    /**
     * Adds one command with the help that its words and one line make.
     *
     * @param words see {@link CommandDescriptor#of}
     * @param summary one line that says what it does
     * @param handler runs it
     * @return this catalog
     * @throws IllegalArgumentException if the words are none, or the summary is not one line
     */
    default CommandCatalog add(String words, String summary, CommandHandler handler) {
        return add(CommandDescriptor.of(words).summary(summary), handler);
    }
}
