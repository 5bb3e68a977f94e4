/**
 * The key/value store that Asterisk calls astdb: actions, commands and a service, over one SQLite file. {@code
 * DatabasePack} is the edge to the framework. {@code SqliteKeyStore} is the store; below it {@code GroupCommit} has the
 * one writer, {@code Readers} the connections that read, and {@code DatabaseFile} knows how the file is opened.
 */
package org.patchbay.pack.database;
