/** Accounts over HTTP. */
@NullMarked
package io.keytier.accounts.account.adapter.http;

import org.jspecify.annotations.NullMarked;
