/** The actions on calls: originate, show, redirect, bridge, end, and what channels know. */
package org.patchbay.pack.pbx.call;
