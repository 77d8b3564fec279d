/** What an account is, and what makes it a key account. */
@NullMarked
package io.keytier.accounts.account.domain;

import org.jspecify.annotations.NullMarked;
