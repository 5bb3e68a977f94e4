package org.patchbay.core.action;

/**
 * An action that was offered and refused; it is kept until its owner leaves, so that an operator can see why.
 *
 * @param name its name, or what was given as such
 * @param owner who offered it
 * @param ranking its service ranking
 * @param reason why it was refused
 * @param source the service it came from
 */
public record FailedOffer(String name, Owner owner, int ranking, String reason, Object source) {}
