/** Accounts in PostgreSQL: the only place that knows their SQL. */
@NullMarked
package io.keytier.accounts.account.adapter.persistence;

import org.jspecify.annotations.NullMarked;
