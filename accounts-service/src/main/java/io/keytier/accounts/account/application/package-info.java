/** What is done to accounts, each in one transaction. */
@NullMarked
package io.keytier.accounts.account.application;

import org.jspecify.annotations.NullMarked;
