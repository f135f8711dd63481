package app.roomcast;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Runs a test against the whole portal on a free port, over plain HTTP, with folders of its own; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "roomcast.tls=off",
            "roomcast.data-dir=target/portal-test/${random.uuid}/data",
            "roomcast.media-dir=target/portal-test/${random.uuid}/media",
            "roomcast.account.admin-username=admin",
            "roomcast.account.admin-password=correct horse battery staple"
        })
public @interface PortalTest {}
