using Npgsql;

namespace DomRules.Store.PostgreSql.Connections;

/// <summary>What every session needs, whatever the server's defaults are.</summary>
internal static class SessionSettings
{
    // A commit that was answered is on disk; nobody waits for ever. Every statement goes along an index and touches few rows: the rest keeps the
    // planner from compiling, going parallel, or trusting statistics of a table that was small a moment ago.
    private const string Sql =
        """
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local');
        SELECT set_config(name, value, false) FROM (VALUES
            ('default_transaction_isolation', 'read committed'), ('lock_timeout', '10s'), ('idle_in_transaction_session_timeout', '60s'),
            ('jit', 'off'), ('max_parallel_workers_per_gather', '0'), ('plan_cache_mode', 'force_generic_plan'),
            ('enable_seqscan', 'off'), ('enable_hashjoin', 'off'), ('enable_mergejoin', 'off')) settings (name, value)
        """;

    public static void Set(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(Sql, connection);
        command.ExecuteNonQuery();
    }

    public static async Task SetAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
