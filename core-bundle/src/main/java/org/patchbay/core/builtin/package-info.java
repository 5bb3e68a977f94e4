/** The actions of the manager itself: one class each, by the same contract as every other action. */
package org.patchbay.core.builtin;
