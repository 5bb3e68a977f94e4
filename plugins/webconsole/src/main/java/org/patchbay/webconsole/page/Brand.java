package org.patchbay.webconsole.page;

import org.apache.felix.webconsole.spi.BrandingPlugin;

/** The name of the product in the frame of the console, and a frame that can be dark and read on a telephone. */
public final class Brand implements BrandingPlugin {
    private static final String NAME = "Patchbay";
    private static final String RESOURCES = "/" + Page.OVERVIEW.label() + "/res/patchbay/";

    @Override
    public String getBrandName() {
        return NAME;
    }

    @Override
    public String getProductName() {
        return NAME;
    }

    @Override
    public String getProductURL() {
        return Page.OVERVIEW.label();
    }

    @Override
    public String getProductImage() {
        return RESOURCES + "logo.svg";
    }

    @Override
    public String getVendorName() {
        return NAME;
    }

    @Override
    public String getVendorURL() {
        return Page.OVERVIEW.label();
    }

    @Override
    public String getVendorImage() {
        return RESOURCES + "logo.svg";
    }

    @Override
    public String getFavIcon() {
        return RESOURCES + "logo.svg";
    }

    @Override
    public String getMainStyleSheet() {
        return RESOURCES + "frame.css";
    }
}
