package app.roomcast.account;

import app.roomcast.account.token.TokenSignIn;
import app.roomcast.platform.stomp.Sockets;
import app.roomcast.platform.web.ProblemWriter;
import app.roomcast.platform.web.Programs;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Who may ask for which address: everything needs a sign-in but for what leads to one. */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    private static final String[] OPEN_TO_ALL = {
        "/login",
        "/login/slowed",
        "/setup/*",
        "/invitations/*",
        "/guest/*",
        "/watch/**",
        "/embed/*",
        "/error",
        "/css/**",
        "/js/**",
        "/vendor/**",
        "/favicon.svg",
        "/actuator/health/liveness",
        "/actuator/health/readiness"
    };

    /** A room's page finds nothing for a guest of another room, and every frame of a socket is judged. */
    private static final String[] OPEN_TO_GUESTS = {"/rooms/*", "/ws"};

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            People people,
            GuestList guests,
            SignIn signIn,
            SignInThrottle throttle,
            Sockets sockets,
            AccountSettings settings,
            TokenSignIn tokens,
            ProblemWriter problems) {
        SignInGate gate = new SignInGate(throttle, settings.sessionLength());
        return http.authenticationProvider(signIn)
                .csrf(guard -> guard.ignoringRequestMatchers(TokenSignIn.REQUESTS))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN_TO_ALL)
                                .permitAll()
                                .requestMatchers("/admin", "/admin/**", "/api/admin/**", "/actuator/**")
                                .hasRole(Role.ADMINISTRATOR.name())
                                .requestMatchers(HttpMethod.GET, OPEN_TO_GUESTS)
                                .authenticated()
                                .anyRequest()
                                .hasAnyRole(Role.MEMBER.name(), Role.ADMINISTRATOR.name()))
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(gate.onSuccess())
                        .failureHandler(gate))
                .logout(out -> out.addLogoutHandler((request, response, person) -> {
                            var session = request.getSession(false);
                            if (session != null) {
                                sockets.closeAllOfSession(session.getId());
                            }
                        })
                        .logoutSuccessUrl("/login?out"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                DelegatingAuthenticationEntryPoint.builder()
                                        .addEntryPointFor(problems, Programs.REQUESTS)
                                        .defaultEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"))
                                        .build())
                        .defaultAccessDeniedHandlerFor(problems, Programs.REQUESTS)
                        // Alone, the one before would answer everybody.
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), AnyRequestMatcher.INSTANCE))
                .addFilterBefore(gate, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(tokens.filter(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new RightsOfNow(people, guests), AuthorizationFilter.class)
                .build();
    }
}
