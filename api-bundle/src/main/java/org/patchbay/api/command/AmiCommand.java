package org.patchbay.api.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;
import org.patchbay.api.action.RequireAmi;

/**
 * Makes a component that implements {@link CommandHandler} a command of the command line. The annotation becomes
 * service properties when the bundle is built, so the words are known without loading the class.
 */
@RequireAmi
@ComponentPropertyType
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface AmiCommand {
    /** Stands in front of each element's name to form the name of its service property. */
    String PREFIX_ = "ami.command.";

    /**
     * The words by which it is called, such as {@code weather show}.
     *
     * @return the words, see {@link CommandDescriptor#of}
     */
    String words();

    /**
     * What it does.
     *
     * @return one line
     */
    String summary() default "";

    /**
     * What is printed for wrong arguments.
     *
     * @return the whole text; without it, a text is made of the words and the summary
     */
    String usage() default "";

    /**
     * Whether an account has to be allowed it by name, see {@link CommandDescriptor#guarded()}.
     *
     * @return false unless set
     */
    boolean guarded() default false;
}
