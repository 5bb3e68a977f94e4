/** What a button does: each checked, done and recorded. */
package org.patchbay.webconsole.deed;
