package org.patchbay.api.action;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Requirement;

/**
 * The bundle needs a manager. Without one it does not resolve, and says so, instead of starting and never being called.
 * {@link AmiAction} brings it along; an {@link ActionPack} states it itself.
 */
@Requirement(namespace = "osgi.implementation", name = RequireAmi.NAME, version = "1.0")
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface RequireAmi {
    /** The name of the implementation capability that a manager provides. */
    String NAME = "ami.manager";
}
