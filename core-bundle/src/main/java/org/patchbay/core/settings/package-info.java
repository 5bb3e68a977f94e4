/** What an operator can set: immutable records, checked where they are read, swapped as a whole at a reload. */
package org.patchbay.core.settings;
