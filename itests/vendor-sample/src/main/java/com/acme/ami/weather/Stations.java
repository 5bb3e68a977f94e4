package com.acme.ami.weather;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;

/** The stations of this pack and what they measure. Any thread may ask. */
@Component(service = Stations.class)
public final class Stations {
    private final SortedMap<String, Double> celsius = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final AtomicInteger notebooks = new AtomicInteger();

    /** Reads the measurements that came with the pack. */
    public Stations() {
        Properties measured = new Properties();
        try (Reader text = new InputStreamReader(
                Stations.class.getResourceAsStream("stations.properties"), StandardCharsets.UTF_8)) {
            measured.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException("stations.properties cannot be read", e);
        }
        measured.stringPropertyNames().forEach(name -> celsius.put(name, Double.valueOf(measured.getProperty(name))));
    }

    /** The temperature at a station, or nothing if there is no such station. */
    OptionalDouble celsius(String station) {
        Double found = celsius.get(station);
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
    }

    /** The names of all stations, sorted. */
    Stream<String> names() {
        return celsius.keySet().stream();
    }

    /** A fresh notebook; it counts as open until it is closed. */
    Notebook openNotebook() {
        notebooks.incrementAndGet();
        return new Notebook(notebooks::decrementAndGet);
    }

    int openNotebooks() {
        return notebooks.get();
    }
}
