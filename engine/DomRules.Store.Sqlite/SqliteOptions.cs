namespace DomRules.Store.Sqlite;

/// <summary>How a file is opened.</summary>
public sealed record SqliteOptions
{
    /// <summary>How long a write waits for another process's; then the store is <see cref="StoreFailure.Busy"/>.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Opened to read only: every write is refused as <see cref="StoreFailure.ReadOnly"/>. The file must be there.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The file may not grow beyond so many pages of 4096 bytes; null: as far as the disk goes.</summary>
    public int? MostPages { get; init; }
}
