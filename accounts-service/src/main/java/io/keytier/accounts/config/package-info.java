/** The configuration of the accounts service. */
@NullMarked
package io.keytier.accounts.config;

import org.jspecify.annotations.NullMarked;
