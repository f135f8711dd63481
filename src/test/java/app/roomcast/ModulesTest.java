package app.roomcast;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void dependOnEachOtherAsTheyDeclareAndWithoutCircles() {
        MODULES.verify();
    }

    /** The documentation appears in target/spring-modulith-docs. */
    @Test
    void areDocumented() {
        new Documenter(MODULES)
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
    }
}
