package app.roomcast.packaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test on the packaging module alone; all share one context, whose ffmpeg is unpacked once a build. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PackagingPortal.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "roomcast.data-dir=target/packaging-data",
            "spring.datasource.url=jdbc:h2:mem:packaging;DB_CLOSE_DELAY=-1",
            "roomcast.packaging.retry-delay=100ms",
            "db-scheduler.polling-interval=200ms"
        })
@interface PackagingTest {}
