using SQLitePCL;

namespace DomRules.Store.Sqlite.Native;

/// <summary>Turns SQLite's result codes into failures that operators can act on.</summary>
internal static class SqliteErrors
{
    public const int PrimaryCode = 0xff;

    /// <summary>What a result code other than OK, ROW and DONE means.</summary>
    public static Exception Of(int code, string message, string path, bool isCommit = false)
    {
        if (FailureOf(code) is not { } failure) return new InvalidOperationException(FormattableString.Invariant($"SQLite refuses a statement ({code}): {message}."));
        // A commit whose flush failed may be found again after the next start.
        return new StoreException(failure, FormattableString.Invariant($"{path}: {Told(failure)} (SQLite {code}: {message})."))
        {
            IsUncertain = isCommit && (code & PrimaryCode) == raw.SQLITE_IOERR,
        };
    }

    private static StoreFailure? FailureOf(int code) => code switch
    {
        raw.SQLITE_IOERR_SHORT_READ => StoreFailure.Damaged,
        _ => (code & PrimaryCode) switch
        {
            raw.SQLITE_FULL => StoreFailure.Full,
            raw.SQLITE_READONLY or raw.SQLITE_PERM => StoreFailure.ReadOnly,
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT => StoreFailure.Damaged,
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StoreFailure.Busy,
            raw.SQLITE_CANTOPEN or raw.SQLITE_IOERR or raw.SQLITE_NOMEM => StoreFailure.Unreachable,
            _ => null,
        },
    };

    private static string Told(StoreFailure failure) => failure switch
    {
        StoreFailure.Full => "no room is left on the disk; make room, then go on",
        StoreFailure.ReadOnly => "it may be read but not written; check the file's and the folder's permissions",
        StoreFailure.Damaged => "the file is damaged or is none of DomRules; restore a copy",
        StoreFailure.Busy => "another process is writing for too long; try again",
        _ => "it cannot be opened, read or written; check the path, the permissions and the disk",
    };
}
