package org.patchbay.api.action;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;
import org.patchbay.api.message.EventCategory;

/**
 * Makes a component that implements {@link ActionHandler} an action of the manager. The annotation becomes service
 * properties when the bundle is built, so the name is known without loading the class.
 */
@RequireAmi
@ComponentPropertyType
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface AmiAction {
    /** Stands in front of each element's name to form the name of its service property. */
    String PREFIX_ = "ami.action.";

    /**
     * The name of the action.
     *
     * @return the name, see {@link ActionDescriptor#of}
     */
    String name();

    /**
     * The classes of which a caller needs any one.
     *
     * @return the classes; none means open to every session that is logged in
     */
    EventCategory[] privileges() default {};

    /**
     * The line that ListCommands shows.
     *
     * @return one line
     */
    String synopsis() default "";

    /**
     * What a user has to know.
     *
     * @return sentences
     */
    String description() default "";
}
