package io.keytier.platform.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;

import io.keytier.platform.problem.Problem;
import io.keytier.platform.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses addresses that the framework would take for other ones: what is not in UTF-8, of which it makes the same
 * replacement character whatever it was; a semicolon, behind which it drops what follows or finds one more parameter;
 * and parameters without a value, which it takes for none at all. What is no percent-encoding the server has refused already, before
 * any code of ours.
 */
class AddressRules {

    private static final char LAST_OF_ASCII = 0x7f;

    /** Who pages puts a variable there, and has nothing in it for the first page. */
    private static final Set<String> MAY_ALWAYS_BE_EMPTY = Set.of("cursor", "limit");

    @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR - 1)
    public void check(RoutingContext routing, ResourceInfo resource) {
        var address = routing.request().uri();
        refuseOtherEncoding(address);
        var query = address.indexOf('?');
        refuseSemicolon(address);
        if (query >= 0) {
            refuseEmptyParameters(address.substring(query + 1), resource);
        }
    }

    private static void refuseOtherEncoding(String address) {
        for (var i = 0; i < address.length(); i++) {
            var unit = address.charAt(i);
            if (unit == '%') {
                refuseUnless(isUtf8(address.substring(i)));
                return;
            }
            refuseUnless(unit <= LAST_OF_ASCII);
        }
    }

    private static void refuseSemicolon(String address) {
        if (address.indexOf(';') >= 0) {
            throw new ProblemException(Problem.of(400, "A semicolon in the address has to be written as %3B."));
        }
    }

    private static void refuseUnless(boolean isUtf8) {
        if (!isUtf8) {
            throw new ProblemException(Problem.of(
                    400, "The address is not percent-encoded UTF-8: encode the UTF-8 bytes of each identifier."));
        }
    }

    private static boolean isUtf8(String encoded) {
        var bytes = ByteBuffer.allocate(encoded.length());
        for (var i = 0; i < encoded.length(); i++) {
            var unit = encoded.charAt(i);
            if (unit > LAST_OF_ASCII) {
                return false;
            }
            if (unit == '%') {
                bytes.put((byte) HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 2;
            } else {
                bytes.put((byte) unit);
            }
        }
        try {
            // Unlike the decoder of texts, it stops at what is no character: too long, cut off, half a pair.
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The server ends parameters by hashes too, and passes over equals signs before a name. */
    private static void refuseEmptyParameters(String query, ResourceInfo resource) {
        for (var parameter : query.split("[&#]")) {
            var start = 0;
            while (start < parameter.length() && parameter.charAt(start) == '=') {
                start++;
            }
            var end = parameter.indexOf('=', start);
            var name = parameter.substring(start, end < 0 ? parameter.length() : end);
            var isEmpty = end < 0 || end == parameter.length() - 1;
            if (isEmpty && !name.isEmpty() && !mayBeEmpty(name, resource)) {
                throw ProblemException.invalid(name, "must not be empty: give it a value or leave it out");
            }
        }
    }

    private static boolean mayBeEmpty(String name, ResourceInfo resource) {
        if (MAY_ALWAYS_BE_EMPTY.contains(name)) {
            return true;
        }
        var allowed = resource.getResourceMethod().getAnnotation(MayBeEmpty.class);
        return allowed != null && List.of(allowed.value()).contains(name);
    }
}
