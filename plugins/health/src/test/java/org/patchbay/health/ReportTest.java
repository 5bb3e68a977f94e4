package org.patchbay.health;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckMetadata;
import org.junit.Test;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** What is told of all checks together. */
public class ReportTest {
    private static HealthCheckExecutionResult result(String name, Finding finding) {
        return new HealthCheckExecutionResult() {
            @Override
            public Result getHealthCheckResult() {
                return new Check(name, true, () -> List.of(finding)).execute();
            }

            @Override
            public long getElapsedTimeInMs() {
                return 0;
            }

            @Override
            public Date getFinishedAt() {
                return new Date(0);
            }

            @Override
            public boolean hasTimedOut() {
                return false;
            }

            @Override
            public HealthCheckMetadata getHealthCheckMetadata() {
                return new HealthCheckMetadata(named(name));
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<HealthCheck> named(String name) {
        Map<String, Object> properties = Map.of(HealthCheck.NAME, name, Constants.SERVICE_ID, 1L);
        return (ServiceReference<HealthCheck>) Proxy.newProxyInstance(
                ReportTest.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getProperty") ? properties.get(arguments[0]) : null);
    }

    @Test
    public void theWorstDecides() {
        Report good = new Report(List.of(result("a", Finding.good("fine")), result("b", Finding.doubtful("hm"))));
        assertEquals(Result.Status.WARN, good.status());
        assertTrue(good.well());
        Report bad = new Report(List.of(result("a", Finding.bad("gone")), result("b", Finding.good("fine"))));
        assertEquals(Result.Status.CRITICAL, bad.status());
        assertFalse(bad.well());
    }

    @Test
    public void nobodyIsHealthyWithoutAnyCheck() {
        assertFalse(new Report(List.of()).well());
    }

    @Test
    public void wordsOfAPackCannotBreakTheJson() {
        assertEquals(
                "{\"overallResult\":\"OK\",\"results\":[{\"name\":\"a\",\"status\":\"OK\",\"messages\":["
                        + "{\"status\":\"OK\",\"message\":\"say \\\"hi\\\"\\u000a\\\\\"}]}]}\n",
                new Report(List.of(result("a", Finding.good("say \"hi\"\n\\")))).json());
    }
}
