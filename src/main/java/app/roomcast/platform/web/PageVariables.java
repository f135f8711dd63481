package app.roomcast.platform.web;

import java.util.Map;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What every template may use, whoever renders it: {@code icons} and {@code importMap}. */
@Configuration(proxyBeanMethods = false)
class PageVariables {

    PageVariables(ThymeleafViewResolver pages, Icons icons, ImportMap importMap) {
        pages.setStaticVariables(Map.of("icons", icons, "importMap", importMap));
    }
}
