/** What the parties of a talk do by digits: transfers, and taking a call that rings elsewhere. */
package org.patchbay.pack.pbx.transfer;
