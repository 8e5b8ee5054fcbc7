package org.entente.edition;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Turns the starter edition off for all tests, so that a home without imports is empty; registered
 * as a service.
 */
public final class NoEdition implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        System.setProperty("entente.edition", "none");
    }
}
