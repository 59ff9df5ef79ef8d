namespace DomRules.Studio.Kit;

/// <summary>Drawings of the studio, as paths on a field of 24 by 24.</summary>
internal static class Icons
{
    private static readonly Dictionary<string, string> Paths = new(StringComparer.Ordinal)
    {
        ["home"] = "M4 11.5 12 4l8 7.5M6 10v9.5h4.5V14h3v5.5H18V10",
        ["decisions"] = "M4 12h5c3.5 0 3.5-6 7-6h4M9 12c3.5 0 3.5 6 7 6h4M17 3l3 3-3 3M17 15l3 3-3 3",
        ["policies"] = "M6 3.500h9l4 4V20.500H6zM14.500 3.500V8H19M9 12h7M9 15.500h7",
        ["hand"] = "M8 12V6.5a1.5 1.5 0 0 1 3 0V11M11 10.500V5a1.500 1.500 0 0 1 3 0v6M14 7a1.500 1.500 0 0 1 3 0v7a6 6 0 0 1-6 6c-3 0-4.200-1.500-5.500-4L4 13.300a1.400 1.400 0 0 1 2.400-1.400L8 14",
        ["stock"] = "M4 8l8-4 8 4v8l-8 4-8-4V8zM4 8l8 4 8-4M12 12v8",
        ["audit"] = "M12 3l7 3v5.500c0 4.500-3 7.700-7 9.500-4-1.800-7-5-7-9.500V6l7-3zM9 12l2.200 2.200L15.500 10",
        ["settings"] = "M5 7h8M17 7h2M5 17h2M11 17h8M15 4.800v4.400M9 14.800v4.400",
        ["search"] = "M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500L20 20",
        ["yes"] = "M5 12.500l4.500 4.500L19 7.500",
        ["no"] = "M6 6l12 12M18 6L6 18",
        ["part"] = "M12 4a8 8 0 1 0 8 8h-8V4z",
        ["wait"] = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.500l3 2",
        ["warn"] = "M12 4l9 16H3L12 4zM12 10v4.500M12 17.200v.300",
        ["info"] = "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 7.800v.300",
        ["dot"] = "M12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z",
        ["copy"] = "M9 9h10v11H9zM15 9V4H5v11h4",
        ["next"] = "M9 5l7 7-7 7",
        ["before"] = "M15 5l-7 7 7 7",
        ["theme"] = "M12 4a8 8 0 1 0 0 16V4z",
        ["keys"] = "M3 7h18v10H3zM7 10.500h.010M11 10.500h.010M15 10.500h.010M8 13.800h8",
        ["out"] = "M14 4h5v16h-5M4 12h11M11 8l4 4-4 4",
        ["print"] = "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
        ["export"] = "M12 4v11M7.500 10.500L12 15l4.500-4.500M5 19.500h14",
        ["person"] = "M12 11.500a3.800 3.800 0 1 0 0-7.600 3.800 3.800 0 0 0 0 7.600zM5 20c.600-3.600 3.400-5.500 7-5.500s6.400 1.900 7 5.500",
        ["simulate"] = "M5 4.500v15l6-7.500-6-7.500zM13 4.500v15l6-7.500-6-7.500z",
        ["truck"] = "M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
        ["empty"] = "M4 8l3-4h10l3 4M4 8v12h16V8M4 8h5l1.500 3h3L15 8h5",
        ["plus"] = "M12 5v14M5 12h14",
        ["minus"] = "M5 12h14",
        ["lines"] = "M4 6h16M8 11h12M8 16h8",
        ["up"] = "M12 19V5M6 11l6-6 6 6",
        ["down"] = "M12 5v14M6 13l6 6 6-6",
        ["edit"] = "M4 20l1-4.500L16 4.500l3.500 3.500L8.500 19zM13.500 7l3.500 3.500",
        ["replay"] = "M5 12a7 7 0 1 1 2 5M5 20v-4h4",
    };

    internal static string PathOf(string name) => Paths[name];
}
