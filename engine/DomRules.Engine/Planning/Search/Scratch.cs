namespace DomRules.Engine.Planning.Search;

/// <summary>Arrays that grow and are kept.</summary>
internal static class Scratch
{
    /// <summary>Makes room for <paramref name="count"/> items; what was there is lost when it grows.</summary>
    public static T[] Room<T>(ref T[] array, int count)
    {
        if (array.Length < count)
            array = new T[Math.Max(count, array.Length * 2)];
        return array;
    }

    /// <summary>The same, with the first <paramref name="count"/> items set.</summary>
    public static T[] Filled<T>(ref T[] array, int count, T value)
    {
        Room(ref array, count).AsSpan(0, count).Fill(value);
        return array;
    }

    /// <summary>Makes room and keeps what was there.</summary>
    public static void Grow<T>(ref T[] array, int count)
    {
        if (array.Length < count)
            Array.Resize(ref array, Math.Max(count, array.Length * 2));
    }
}
