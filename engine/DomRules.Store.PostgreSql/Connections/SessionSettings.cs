using Npgsql;

namespace DomRules.Store.PostgreSql.Connections;

/// <summary>What every session needs, whatever the server's defaults are.</summary>
internal static class SessionSettings
{
    // A commit that was answered is on disk; nobody waits for ever; a short query is not compiled first.
    private const string Sql =
        """
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') IN ('off', 'local');
        SELECT set_config('default_transaction_isolation', 'read committed', false), set_config('lock_timeout', '10s', false),
               set_config('idle_in_transaction_session_timeout', '60s', false), set_config('jit', 'off', false)
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
