package org.patchbay.api.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;

/**
 * Names a bundle as operators of Asterisk would: {@code @AmiModule({"app_queue.so", "pbx_config.so"})} on any class or
 * package of the bundle. ModuleCheck, ModuleLoad and {@code module show} know it by these names beside its symbolic
 * name. They belong to the bundle as a whole: who unloads one of them stops the bundle with all of them.
 *
 * <p>In the manifest it is the capability {@value #NAMESPACE}, whose attribute of the same name lists the names:
 * {@code Provide-Capability: ami.module;ami.module:List<String>="app_queue.so,pbx_config.so"}.
 */
@Capability(namespace = AmiModule.NAMESPACE)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface AmiModule {
    /** The namespace of the capability, and the attribute in it. */
    String NAMESPACE = "ami.module";

    /**
     * The names, each of letters, digits, underscores and dashes, with {@code .so} at its end.
     *
     * @return one name or several
     */
    @Attribute(NAMESPACE)
    String[] value();
}
