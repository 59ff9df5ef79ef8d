namespace DomRules.Store.Memory;

/// <summary>Takes bytes in: what its owner does to them afterwards is his own affair.</summary>
internal static class MemoryBytes
{
    public static ReadOnlyMemory<byte> Copy(this ReadOnlyMemory<byte> bytes) => bytes.ToArray();
}
