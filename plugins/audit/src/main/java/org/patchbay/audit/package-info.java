/** The audit as a file: one line of JSON for each thing that somebody changed or tried to. */
package org.patchbay.audit;
