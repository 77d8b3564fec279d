package io.keytier.local.e2e;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the running stack: one for all end-to-end tests, stopped after the last. */
final class EndToEnd implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(EndToEnd.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Story.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, key -> new Running(StackUnderTest.start()), Running.class)
                .story();
    }

    private static final class Running implements ExtensionContext.Store.CloseableResource {

        private final StackUnderTest stack;

        private Running(StackUnderTest stack) {
            this.stack = stack;
        }

        private Story story() {
            return new Story(stack);
        }

        @Override
        public void close() {
            stack.close();
        }
    }
}
