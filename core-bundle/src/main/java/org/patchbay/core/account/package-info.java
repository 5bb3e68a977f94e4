/** Who may log in: accounts, their secrets and rights, and the book of all of them that a reload replaces. */
package org.patchbay.core.account;
