/** Scores coming in. */
@NullMarked
package io.keytier.accounts.account.adapter.kafka;

import org.jspecify.annotations.NullMarked;
