package io.keytier.scoring.adapter.streams;

import java.util.Map;

import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.Filter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds what all RocksDB stores of the process use together: blocks, indexes, filters and write buffers share one
 * cache, however many partitions the instance holds.
 */
public class BoundedMemory implements RocksDBConfigSetter {

    private static final long CACHE_BYTES = 96L << 20;
    private static final long WRITE_BUFFERS_BYTES = 48L << 20;
    private static final long WRITE_BUFFER_BYTES = 4L << 20;
    private static final int BITS_A_KEY = 10;
    private static final double BLOOM_OF_WRITE_BUFFER = 0.05;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache CACHE = new LRUCache(CACHE_BYTES);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(WRITE_BUFFERS_BYTES, CACHE);
    private static final Filter BLOOM = new BloomFilter(BITS_A_KEY);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        table.setFilterPolicy(BLOOM);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        // Most documents are new: that they are not in a write buffer is told without searching it.
        options.setMemtablePrefixBloomSizeRatio(BLOOM_OF_WRITE_BUFFER);
        options.setMemtableWholeKeyFiltering(true);
        // A store has one writer.
        options.setAllowConcurrentMemtableWrite(false);
    }

    @Override
    public void close(String storeName, Options options) {
        // Cache, filter and write buffers are shared by all stores for the life of the process.
    }
}
