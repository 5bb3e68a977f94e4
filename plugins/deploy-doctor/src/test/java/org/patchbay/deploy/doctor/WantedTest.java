package org.patchbay.deploy.doctor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** Requirements in words. */
public class WantedTest {
    @Test
    public void packageAndVersionsAreReadFromTheFilter() {
        assertEquals(
                "the package com.acme.lib in version 1.2.0 or newer, below 2.0.0",
                words(Wanted.PACKAGE, "(&(osgi.wiring.package=com.acme.lib)(version>=1.2.0)(!(version>=2.0.0)))"));
        assertEquals(
                "the package com.acme.lib in version newer than 1.0.0, up to 2.0.0",
                words(Wanted.PACKAGE, "(&(osgi.wiring.package=com.acme.lib)(!(version<=1.0.0))(version<=2.0.0))"));
        assertEquals("the package com.acme.lib", words(Wanted.PACKAGE, "(osgi.wiring.package=com.acme.lib)"));
    }

    @Test
    public void bundleAndHostAreReadFromTheFilter() {
        assertEquals(
                "the bundle com.acme.lib in version 1.0.0 or newer",
                words(Wanted.BUNDLE, "(&(osgi.wiring.bundle=com.acme.lib)(bundle-version>=1.0.0))"));
        assertEquals(
                "the bundle com.acme.lib to be a fragment of",
                words(Wanted.HOST, "(&(osgi.wiring.host=com.acme.lib)(bundle-version>=0.0.0))"));
    }

    @Test
    public void javaIsCalledAsItIsSold() {
        assertEquals("Java 21", words(Wanted.JAVA, "(&(osgi.ee=JavaSE)(version=21))"));
        assertEquals(
                "Java 7",
                words(Wanted.JAVA, "(|(&(osgi.ee=JavaSE)(version=1.7))(&(osgi.ee=JavaSE/compact1)(version=1.8)))"));
    }

    @Test
    public void aManagerIsCalledAManager() {
        String filter = "(&(osgi.implementation=ami.manager)(version>=1.0.0)(!(version>=2.0.0)))";
        assertTrue(Wanted.of(Wanted.IMPLEMENTATION, filter).isManager());
        assertEquals("a manager in version 1.0.0 or newer, below 2.0.0", words(Wanted.IMPLEMENTATION, filter));
    }

    @Test
    public void anythingElseIsQuoted() {
        assertEquals("com.acme.ns (color=red)", words("com.acme.ns", "(color=red)"));
    }

    @Test
    public void manyMissingThingsAreCutShort() {
        List<Missing> five = List.of(lacks("a"), lacks("b"), lacks("c"), lacks("d"), lacks("e"));
        assertEquals(
                "it needs the package a, which no bundle exports; it needs the package b, which no bundle exports;"
                        + " it needs the package c, which no bundle exports; and it needs 2 more",
                Missing.symptom(five, 17).problem());
    }

    @Test
    public void theRemedyForAnotherApiIsToBuildAgainstThisOne() {
        Wanted api = new Wanted(Wanted.PACKAGE, "org.patchbay.api.action", "2.0.0 or newer");
        Symptom symptom =
                Missing.symptom(List.of(new Missing(api, List.of("version 1.0.0 by org.patchbay.api 1.0.0"), "")), 17);
        assertEquals(
                "it needs the package org.patchbay.api.action in version 2.0.0 or newer, but there is only"
                        + " version 1.0.0 by org.patchbay.api 1.0.0",
                symptom.problem());
        assertEquals("Build it against the api-bundle of this server.", symptom.remedy());
    }

    private static Missing lacks(String name) {
        return new Missing(new Wanted(Wanted.PACKAGE, name, ""), List.of(), "");
    }

    private static String words(String namespace, String filter) {
        return Wanted.of(namespace, filter).words();
    }
}
