package app.roomcast.platform.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The headers that every answer carries. */
@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

    private static final String PERMISSIONS = "camera=(self), microphone=(self), display-capture=(self), "
            + "speaker-selection=(self), fullscreen=(self), picture-in-picture=(self), autoplay=(self), "
            + "geolocation=(), payment=(), usb=(), serial=(), midi=()";

    @Bean
    Customizer<HttpSecurity> headers(ContentPolicy policies, Environment environment, List<CompilingWorker> workers) {
        String contentPolicy = policies.ofPages();
        boolean realCertificate = environment.getProperty("roomcast.tls", "").equals("pem");
        return http -> http.headers(headers -> {
            headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy));
            headers.permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS));
            headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
            headers.crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
            workers.forEach(worker -> headers.addHeaderWriter(compiling(worker, contentPolicy)));
            if (!realCertificate) {
                // A browser that has learnt HSTS lets nobody past a self-signed certificate any more.
                headers.httpStrictTransportSecurity(hsts -> hsts.disable());
            }
        });
    }

    /** Comes after the policy of all answers, and takes its place. */
    private static HeaderWriter compiling(CompilingWorker worker, String contentPolicy) {
        String permitting = contentPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
        return new DelegatingRequestMatcherHeaderWriter(
                PathPatternRequestMatcher.pathPattern(worker.path()),
                (request, response) -> response.setHeader("Content-Security-Policy", permitting));
    }
}
