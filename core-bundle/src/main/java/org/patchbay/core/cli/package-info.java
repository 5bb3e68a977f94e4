/** The manager's own commands (specification 13), and the documentation that they show. */
package org.patchbay.core.cli;
