using System.Net.Sockets;
using Npgsql;

namespace DomRules.Store.PostgreSql.Connections;

/// <summary>What PostgreSQL and the network say, in the contract's words.</summary>
internal static class Faults
{
    /// <summary>Does work and translates what goes wrong outside DomRules.</summary>
    /// <param name="writes">Whether the work may have been committed when the connection breaks under it.</param>
    /// <param name="work">The work.</param>
    public static async Task<T> TellAsync<T>(bool writes, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (PostgresException error) when (Failure(error) is { } failure)
        {
            throw new StoreException(failure, Message(failure, error.MessageText), error) { IsUncertain = writes && IsFatal(error) };
        }
        catch (Exception error) when (IsBroken(error))
        {
            throw new StoreException(StoreFailure.Unreachable, Message(StoreFailure.Unreachable, error.Message), error) { IsUncertain = writes };
        }
    }

    // A mere error is answered after the transaction was undone; after a fatal one nobody tells.
    private static bool IsFatal(PostgresException error) => error.InvariantSeverity is "FATAL" or "PANIC";

    private static bool IsBroken(Exception error) => error is (NpgsqlException and not PostgresException) or IOException or SocketException or TimeoutException;

    /// <summary>The failure behind an error; null: it is a defect of ours.</summary>
    private static StoreFailure? Failure(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.DiskFull => StoreFailure.Full,
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => StoreFailure.ReadOnly,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => StoreFailure.Busy,
        PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.TooManyConnections => StoreFailure.Busy,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreFailure.Damaged,
        PostgresErrorCodes.InvalidCatalogName => StoreFailure.Unreachable,
        var code when code[..2] is "08" or "28" or "57" or "58" => StoreFailure.Unreachable,
        _ => IsFatal(error) ? StoreFailure.Unreachable : null,
    };

    private static string Message(StoreFailure failure, string cause) => failure switch
    {
        StoreFailure.Full => $"PostgreSQL has no room left ({cause}). Free some on its disk; nothing was written.",
        StoreFailure.ReadOnly => $"PostgreSQL may be read but not written ({cause}). Name the primary server, and a role that may write.",
        StoreFailure.Busy => $"PostgreSQL is busy ({cause}). Try again.",
        StoreFailure.Damaged => $"PostgreSQL found its own files damaged ({cause}). Stop writing and restore a backup.",
        _ => $"PostgreSQL cannot be reached ({cause}). See that the server runs and that address, database, role and password are right.",
    };
}
