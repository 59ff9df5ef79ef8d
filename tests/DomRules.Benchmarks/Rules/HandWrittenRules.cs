using DomRules.Model.Orders;

namespace DomRules.Benchmarks.Rules;

/// <summary>The rules of <see cref="FiveHundredRules"/> as a good developer writes them by hand, fifty a method; made by a script from the same formula.</summary>
internal static class HandWrittenRules
{
    public static void Matching(Order order, ulong[] matching)
    {
        Array.Clear(matching);
        Rules0(order, matching);
        Rules50(order, matching);
        Rules100(order, matching);
        Rules150(order, matching);
        Rules200(order, matching);
        Rules250(order, matching);
        Rules300(order, matching);
        Rules350(order, matching);
        Rules400(order, matching);
        Rules450(order, matching);
    }

    private static void Rules0(Order order, ulong[] matching)
    {
        var country = order.Destination!.Country;
        var value = order.Value!.Amount;
        if (country == "DE" && value >= 0m && order.Tags.Contains("t0"))
            matching[0] |= 1UL << 0;
        if (country == "AT" && value < 185m && order.Risk == "unrated")
            matching[0] |= 1UL << 1;
        if (country == "FR" && value >= 370m && (order.Service is "economy" or "standard"))
            matching[0] |= 1UL << 2;
        if (country == "NL" && value < 55m && order.Priority > 0)
            matching[0] |= 1UL << 3;
        if (country == "BE" && value >= 240m && order.Tags.Contains("t4"))
            matching[0] |= 1UL << 4;
        if (country == "IT" && value < 425m && order.Risk == "low")
            matching[0] |= 1UL << 5;
        if (country == "ES" && value >= 110m && (order.Service is "standard" or "express"))
            matching[0] |= 1UL << 6;
        if (country == "PL" && value < 295m && order.Priority > 1)
            matching[0] |= 1UL << 7;
        if (country == "CZ" && value >= 480m && order.Tags.Contains("t8"))
            matching[0] |= 1UL << 8;
        if (country == "DK" && value < 165m && order.Risk == "medium")
            matching[0] |= 1UL << 9;
        if (country == "SE" && value >= 350m && (order.Service is "express" or "same_day"))
            matching[0] |= 1UL << 10;
        if (country == "FI" && value < 35m && order.Priority > 2)
            matching[0] |= 1UL << 11;
        if (country == "DE" && value >= 220m && order.Tags.Contains("t2"))
            matching[0] |= 1UL << 12;
        if (country == "AT" && value < 405m && order.Risk == "high")
            matching[0] |= 1UL << 13;
        if (country == "FR" && value >= 90m && (order.Service is "same_day" or "economy"))
            matching[0] |= 1UL << 14;
        if (country == "NL" && value < 275m && order.Priority > 3)
            matching[0] |= 1UL << 15;
        if (country == "BE" && value >= 460m && order.Tags.Contains("t6"))
            matching[0] |= 1UL << 16;
        if (country == "IT" && value < 145m && order.Risk == "unrated")
            matching[0] |= 1UL << 17;
        if (country == "ES" && value >= 330m && (order.Service is "economy" or "standard"))
            matching[0] |= 1UL << 18;
        if (country == "PL" && value < 15m && order.Priority > 4)
            matching[0] |= 1UL << 19;
        if (country == "CZ" && value >= 200m && order.Tags.Contains("t0"))
            matching[0] |= 1UL << 20;
        if (country == "DK" && value < 385m && order.Risk == "low")
            matching[0] |= 1UL << 21;
        if (country == "SE" && value >= 70m && (order.Service is "standard" or "express"))
            matching[0] |= 1UL << 22;
        if (country == "FI" && value < 255m && order.Priority > 0)
            matching[0] |= 1UL << 23;
        if (country == "DE" && value >= 440m && order.Tags.Contains("t4"))
            matching[0] |= 1UL << 24;
        if (country == "AT" && value < 125m && order.Risk == "medium")
            matching[0] |= 1UL << 25;
        if (country == "FR" && value >= 310m && (order.Service is "express" or "same_day"))
            matching[0] |= 1UL << 26;
        if (country == "NL" && value < 495m && order.Priority > 1)
            matching[0] |= 1UL << 27;
        if (country == "BE" && value >= 180m && order.Tags.Contains("t8"))
            matching[0] |= 1UL << 28;
        if (country == "IT" && value < 365m && order.Risk == "high")
            matching[0] |= 1UL << 29;
        if (country == "ES" && value >= 50m && (order.Service is "same_day" or "economy"))
            matching[0] |= 1UL << 30;
        if (country == "PL" && value < 235m && order.Priority > 2)
            matching[0] |= 1UL << 31;
        if (country == "CZ" && value >= 420m && order.Tags.Contains("t2"))
            matching[0] |= 1UL << 32;
        if (country == "DK" && value < 105m && order.Risk == "unrated")
            matching[0] |= 1UL << 33;
        if (country == "SE" && value >= 290m && (order.Service is "economy" or "standard"))
            matching[0] |= 1UL << 34;
        if (country == "FI" && value < 475m && order.Priority > 3)
            matching[0] |= 1UL << 35;
        if (country == "DE" && value >= 160m && order.Tags.Contains("t6"))
            matching[0] |= 1UL << 36;
        if (country == "AT" && value < 345m && order.Risk == "low")
            matching[0] |= 1UL << 37;
        if (country == "FR" && value >= 30m && (order.Service is "standard" or "express"))
            matching[0] |= 1UL << 38;
        if (country == "NL" && value < 215m && order.Priority > 4)
            matching[0] |= 1UL << 39;
        if (country == "BE" && value >= 400m && order.Tags.Contains("t0"))
            matching[0] |= 1UL << 40;
        if (country == "IT" && value < 85m && order.Risk == "medium")
            matching[0] |= 1UL << 41;
        if (country == "ES" && value >= 270m && (order.Service is "express" or "same_day"))
            matching[0] |= 1UL << 42;
        if (country == "PL" && value < 455m && order.Priority > 0)
            matching[0] |= 1UL << 43;
        if (country == "CZ" && value >= 140m && order.Tags.Contains("t4"))
            matching[0] |= 1UL << 44;
        if (country == "DK" && value < 325m && order.Risk == "high")
            matching[0] |= 1UL << 45;
        if (country == "SE" && value >= 10m && (order.Service is "same_day" or "economy"))
            matching[0] |= 1UL << 46;
        if (country == "FI" && value < 195m && order.Priority > 1)
            matching[0] |= 1UL << 47;
        if (country == "DE" && value >= 380m && order.Tags.Contains("t8"))
            matching[0] |= 1UL << 48;
        if (country == "AT" && value < 65m && order.Risk == "unrated")
            matching[0] |= 1UL << 49;
    }

    private static void Rules50(Order order, ulong[] matching)
    {
        var country = order.Destination!.Country;
        var value = order.Value!.Amount;
        if (country == "FR" && value >= 250m && (order.Service is "economy" or "standard"))
            matching[0] |= 1UL << 50;
        if (country == "NL" && value < 435m && order.Priority > 2)
            matching[0] |= 1UL << 51;
        if (country == "BE" && value >= 120m && order.Tags.Contains("t2"))
            matching[0] |= 1UL << 52;
        if (country == "IT" && value < 305m && order.Risk == "low")
            matching[0] |= 1UL << 53;
        if (country == "ES" && value >= 490m && (order.Service is "standard" or "express"))
            matching[0] |= 1UL << 54;
        if (country == "PL" && value < 175m && order.Priority > 3)
            matching[0] |= 1UL << 55;
        if (country == "CZ" && value >= 360m && order.Tags.Contains("t6"))
            matching[0] |= 1UL << 56;
        if (country == "DK" && value < 45m && order.Risk == "medium")
            matching[0] |= 1UL << 57;
        if (country == "SE" && value >= 230m && (order.Service is "express" or "same_day"))
            matching[0] |= 1UL << 58;
        if (country == "FI" && value < 415m && order.Priority > 4)
            matching[0] |= 1UL << 59;
        if (country == "DE" && value >= 100m && order.Tags.Contains("t0"))
            matching[0] |= 1UL << 60;
        if (country == "AT" && value < 285m && order.Risk == "high")
            matching[0] |= 1UL << 61;
        if (country == "FR" && value >= 470m && (order.Service is "same_day" or "economy"))
            matching[0] |= 1UL << 62;
        if (country == "NL" && value < 155m && order.Priority > 0)
            matching[0] |= 1UL << 63;
        if (country == "BE" && value >= 340m && order.Tags.Contains("t4"))
            matching[1] |= 1UL << 0;
        if (country == "IT" && value < 25m && order.Risk == "unrated")
            matching[1] |= 1UL << 1;
        if (country == "ES" && value >= 210m && (order.Service is "economy" or "standard"))
            matching[1] |= 1UL << 2;
        if (country == "PL" && value < 395m && order.Priority > 1)
            matching[1] |= 1UL << 3;
        if (country == "CZ" && value >= 80m && order.Tags.Contains("t8"))
            matching[1] |= 1UL << 4;
        if (country == "DK" && value < 265m && order.Risk == "low")
            matching[1] |= 1UL << 5;
        if (country == "SE" && value >= 450m && (order.Service is "standard" or "express"))
            matching[1] |= 1UL << 6;
        if (country == "FI" && value < 135m && order.Priority > 2)
            matching[1] |= 1UL << 7;
        if (country == "DE" && value >= 320m && order.Tags.Contains("t2"))
            matching[1] |= 1UL << 8;
        if (country == "AT" && value < 5m && order.Risk == "medium")
            matching[1] |= 1UL << 9;
        if (country == "FR" && value >= 190m && (order.Service is "express" or "same_day"))
            matching[1] |= 1UL << 10;
        if (country == "NL" && value < 375m && order.Priority > 3)
            matching[1] |= 1UL << 11;
        if (country == "BE" && value >= 60m && order.Tags.Contains("t6"))
            matching[1] |= 1UL << 12;
        if (country == "IT" && value < 245m && order.Risk == "high")
            matching[1] |= 1UL << 13;
        if (country == "ES" && value >= 430m && (order.Service is "same_day" or "economy"))
            matching[1] |= 1UL << 14;
        if (country == "PL" && value < 115m && order.Priority > 4)
            matching[1] |= 1UL << 15;
        if (country == "CZ" && value >= 300m && order.Tags.Contains("t0"))
            matching[1] |= 1UL << 16;
        if (country == "DK" && value < 485m && order.Risk == "unrated")
            matching[1] |= 1UL << 17;
        if (country == "SE" && value >= 170m && (order.Service is "economy" or "standard"))
            matching[1] |= 1UL << 18;
        if (country == "FI" && value < 355m && order.Priority > 0)
            matching[1] |= 1UL << 19;
        if (country == "DE" && value >= 40m && order.Tags.Contains("t4"))
            matching[1] |= 1UL << 20;
        if (country == "AT" && value < 225m && order.Risk == "low")
            matching[1] |= 1UL << 21;
        if (country == "FR" && value >= 410m && (order.Service is "standard" or "express"))
            matching[1] |= 1UL << 22;
        if (country == "NL" && value < 95m && order.Priority > 1)
            matching[1] |= 1UL << 23;
        if (country == "BE" && value >= 280m && order.Tags.Contains("t8"))
            matching[1] |= 1UL << 24;
        if (country == "IT" && value < 465m && order.Risk == "medium")
            matching[1] |= 1UL << 25;
        if (country == "ES" && value >= 150m && (order.Service is "express" or "same_day"))
            matching[1] |= 1UL << 26;
        if (country == "PL" && value < 335m && order.Priority > 2)
            matching[1] |= 1UL << 27;
        if (country == "CZ" && value >= 20m && order.Tags.Contains("t2"))
            matching[1] |= 1UL << 28;
        if (country == "DK" && value < 205m && order.Risk == "high")
            matching[1] |= 1UL << 29;
        if (country == "SE" && value >= 390m && (order.Service is "same_day" or "economy"))
            matching[1] |= 1UL << 30;
        if (country == "FI" && value < 75m && order.Priority > 3)
            matching[1] |= 1UL << 31;
        if (country == "DE" && value >= 260m && order.Tags.Contains("t6"))
            matching[1] |= 1UL << 32;
        if (country == "AT" && value < 445m && order.Risk == "unrated")
            matching[1] |= 1UL << 33;
        if (country == "FR" && value >= 130m && (order.Service is "economy" or "standard"))
            matching[1] |= 1UL << 34;
        if (country == "NL" && value < 315m && order.Priority > 4)
            matching[1] |= 1UL << 35;
    }

    private static void Rules100(Order order, ulong[] matching)
    {
        var country = order.Destination!.Country;
        var value = order.Value!.Amount;
        if (country == "BE" && value >= 0m && order.Tags.Contains("t0"))
            matching[1] |= 1UL << 36;
        if (country == "IT" && value < 185m && order.Risk == "low")
            matching[1] |= 1UL << 37;
        if (country == "ES" && value >= 370m && (order.Service is "standard" or "express"))
            matching[1] |= 1UL << 38;
        if (country == "PL" && value < 55m && order.Priority > 0)
            matching[1] |= 1UL << 39;
        if (country == "CZ" && value >= 240m && order.Tags.Contains("t4"))
            matching[1] |= 1UL << 40;
        if (country == "DK" && value < 425m && order.Risk == "medium")
            matching[1] |= 1UL << 41;
        if (country == "SE" && value >= 110m && (order.Service is "express" or "same_day"))
            matching[1] |= 1UL << 42;
        if (country == "FI" && value < 295m && order.Priority > 1)
            matching[1] |= 1UL << 43;
        if (country == "DE" && value >= 480m && order.Tags.Contains("t8"))
            matching[1] |= 1UL << 44;
        if (country == "AT" && value < 165m && order.Risk == "high")
            matching[1] |= 1UL << 45;
        if (country == "FR" && value >= 350m && (order.Service is "same_day" or "economy"))
            matching[1] |= 1UL << 46;
        if (country == "NL" && value < 35m && order.Priority > 2)
            matching[1] |= 1UL << 47;
        if (country == "BE" && value >= 220m && order.Tags.Contains("t2"))
            matching[1] |= 1UL << 48;
        if (country == "IT" && value < 405m && order.Risk == "unrated")
            matching[1] |= 1UL << 49;
        if (country == "ES" && value >= 90m && (order.Service is "economy" or "standard"))
            matching[1] |= 1UL << 50;
        if (country == "PL" && value < 275m && order.Priority > 3)
            matching[1] |= 1UL << 51;
        if (country == "CZ" && value >= 460m && order.Tags.Contains("t6"))
            matching[1] |= 1UL << 52;
        if (country == "DK" && value < 145m && order.Risk == "low")
            matching[1] |= 1UL << 53;
        if (country == "SE" && value >= 330m && (order.Service is "standard" or "express"))
            matching[1] |= 1UL << 54;
        if (country == "FI" && value < 15m && order.Priority > 4)
            matching[1] |= 1UL << 55;
        if (country == "DE" && value >= 200m && order.Tags.Contains("t0"))
            matching[1] |= 1UL << 56;
        if (country == "AT" && value < 385m && order.Risk == "medium")
            matching[1] |= 1UL << 57;
        if (country == "FR" && value >= 70m && (order.Service is "express" or "same_day"))
            matching[1] |= 1UL << 58;
        if (country == "NL" && value < 255m && order.Priority > 0)
            matching[1] |= 1UL << 59;
        if (country == "BE" && value >= 440m && order.Tags.Contains("t4"))
            matching[1] |= 1UL << 60;
        if (country == "IT" && value < 125m && order.Risk == "high")
            matching[1] |= 1UL << 61;
        if (country == "ES" && value >= 310m && (order.Service is "same_day" or "economy"))
            matching[1] |= 1UL << 62;
        if (country == "PL" && value < 495m && order.Priority > 1)
            matching[1] |= 1UL << 63;
        if (country == "CZ" && value >= 180m && order.Tags.Contains("t8"))
            matching[2] |= 1UL << 0;
        if (country == "DK" && value < 365m && order.Risk == "unrated")
            matching[2] |= 1UL << 1;
        if (country == "SE" && value >= 50m && (order.Service is "economy" or "standard"))
            matching[2] |= 1UL << 2;
        if (country == "FI" && value < 235m && order.Priority > 2)
            matching[2] |= 1UL << 3;
        if (country == "DE" && value >= 420m && order.Tags.Contains("t2"))
            matching[2] |= 1UL << 4;
        if (country == "AT" && value < 105m && order.Risk == "low")
            matching[2] |= 1UL << 5;
        if (country == "FR" && value >= 290m && (order.Service is "standard" or "express"))
            matching[2] |= 1UL << 6;
        if (country == "NL" && value < 475m && order.Priority > 3)
            matching[2] |= 1UL << 7;
        if (country == "BE" && value >= 160m && order.Tags.Contains("t6"))
            matching[2] |= 1UL << 8;
        if (country == "IT" && value < 345m && order.Risk == "medium")
            matching[2] |= 1UL << 9;
        if (country == "ES" && value >= 30m && (order.Service is "express" or "same_day"))
            matching[2] |= 1UL << 10;
        if (country == "PL" && value < 215m && order.Priority > 4)
            matching[2] |= 1UL << 11;
        if (country == "CZ" && value >= 400m && order.Tags.Contains("t0"))
            matching[2] |= 1UL << 12;
        if (country == "DK" && value < 85m && order.Risk == "high")
            matching[2] |= 1UL << 13;
        if (country == "SE" && value >= 270m && (order.Service is "same_day" or "economy"))
            matching[2] |= 1UL << 14;
        if (country == "FI" && value < 455m && order.Priority > 0)
            matching[2] |= 1UL << 15;
        if (country == "DE" && value >= 140m && order.Tags.Contains("t4"))
            matching[2] |= 1UL << 16;
        if (country == "AT" && value < 325m && order.Risk == "unrated")
            matching[2] |= 1UL << 17;
        if (country == "FR" && value >= 10m && (order.Service is "economy" or "standard"))
            matching[2] |= 1UL << 18;
        if (country == "NL" && value < 195m && order.Priority > 1)
            matching[2] |= 1UL << 19;
        if (country == "BE" && value >= 380m && order.Tags.Contains("t8"))
            matching[2] |= 1UL << 20;
        if (country == "IT" && value < 65m && order.Risk == "low")
            matching[2] |= 1UL << 21;
    }

    private static void Rules150(Order order, ulong[] matching)
    {
        var country = order.Destination!.Country;
        var value = order.Value!.Amount;
        if (country == "ES" && value >= 250m && (order.Service is "standard" or "express"))
            matching[2] |= 1UL << 22;
        if (country == "PL" && value < 435m && order.Priority > 2)
            matching[2] |= 1UL << 23;
        if (country == "CZ" && value >= 120m && order.Tags.Contains("t2"))
            matching[2] |= 1UL << 24;
        if (country == "DK" && value < 305m && order.Risk == "medium")
            matching[2] |= 1UL << 25;
        if (country == "SE" && value >= 490m && (order.Service is "express" or "same_day"))
            matching[2] |= 1UL << 26;
        if (country == "FI" && value < 175m && order.Priority > 3)
            matching[2] |= 1UL << 27;
        if (country == "DE" && value >= 360m && order.Tags.Contains("t6"))
            matching[2] |= 1UL << 28;
        if (country == "AT" && value < 45m && order.Risk == "high")
            matching[2] |= 1UL << 29;
        if (country == "FR" && value >= 230m && (order.Service is "same_day" or "economy"))
            matching[2] |= 1UL << 30;
        if (country == "NL" && value < 415m && order.Priority > 4)
            matching[2] |= 1UL << 31;
        if (country == "BE" && value >= 100m && order.Tags.Contains("t0"))
            matching[2] |= 1UL << 32;
        if (country == "IT" && value < 285m && order.Risk == "unrated")
            matching[2] |= 1UL << 33;
        if (country == "ES" && value >= 470m && (order.Service is "economy" or "standard"))
            matching[2] |= 1UL << 34;
        if (country == "PL" && value < 155m && order.Priority > 0)
            matching[2] |= 1UL << 35;
        if (country == "CZ" && value >= 340m && order.Tags.Contains("t4"))
            matching[2] |= 1UL << 36;
        if (country == "DK" && value < 25m && order.Risk == "low")
            matching[2] |= 1UL << 37;
        if (country == "SE" && value >= 210m && (order.Service is "standard" or "express"))
            matching[2] |= 1UL << 38;
        if (country == "FI" && value < 395m && order.Priority > 1)
            matching[2] |= 1UL << 39;
        if (country == "DE" && value >= 80m && order.Tags.Contains("t8"))
            matching[2] |= 1UL << 40;
        if (country == "AT" && value < 265m && order.Risk == "medium")
            matching[2] |= 1UL << 41;
        if (country == "FR" && value >= 450m && (order.Service is "express" or "same_day"))
            matching[2] |= 1UL << 42;
        if (country == "NL" && value < 135m && order.Priority > 2)
            matching[2] |= 1UL << 43;
        if (country == "BE" && value >= 320m && order.Tags.Contains("t2"))
            matching[2] |= 1UL << 44;
        if (country == "IT" && value < 5m && order.Risk == "high")
            matching[2] |= 1UL << 45;
        if (country == "ES" && value >= 190m && (order.Service is "same_day" or "economy"))
            matching[2] |= 1UL << 46;
        if (country == "PL" && value < 375m && order.Priority > 3)
            matching[2] |= 1UL << 47;
        if (country == "CZ" && value >= 60m && order.Tags.Contains("t6"))
            matching[2] |= 1UL << 48;
        if (country == "DK" && value < 245m && order.Risk == "unrated")
            matching[2] |= 1UL << 49;
        if (country == "SE" && value >= 430m && (order.Service is "economy" or "standard"))
            matching[2] |= 1UL << 50;
        if (country == "FI" && value < 115m && order.Priority > 4)
            matching[2] |= 1UL << 51;
        if (country == "DE" && value >= 300m && order.Tags.Contains("t0"))
            matching[2] |= 1UL << 52;
        if (country == "AT" && value < 485m && order.Risk == "low")
            matching[2] |= 1UL << 53;
        if (country == "FR" && value >= 170m && (order.Service is "standard" or "express"))
            matching[2] |= 1UL << 54;
        if (country == "NL" && value < 355m && order.Priority > 0)
            matching[2] |= 1UL << 55;
        if (country == "BE" && value >= 40m && order.Tags.Contains("t4"))
            matching[2] |= 1UL << 56;
        if (country == "IT" && value < 225m && order.Risk == "medium")
            matching[2] |= 1UL << 57;
        if (country == "ES" && value >= 410m && (order.Service is "express" or "same_day"))
            matching[2] |= 1UL << 58;
        if (country == "PL" && value < 95m && order.Priority > 1)
            matching[2] |= 1UL << 59;
        if (country == "CZ" && value >= 280m && order.Tags.Contains("t8"))
            matching[2] |= 1UL << 60;
        if (country == "DK" && value < 465m && order.Risk == "high")
            matching[2] |= 1UL << 61;
        if (country == "SE" && value >= 150m && (order.Service is "same_day" or "economy"))
            matching[2] |= 1UL << 62;
        if (country == "FI" && value < 335m && order.Priority > 2)
            matching[2] |= 1UL << 63;
        if (country == "DE" && value >= 20m && order.Tags.Contains("t2"))
            matching[3] |= 1UL << 0;
        if (country == "AT" && value < 205m && order.Risk == "unrated")
            matching[3] |= 1UL << 1;
        if (country == "FR" && value >= 390m && (order.Service is "economy" or "standard"))
            matching[3] |= 1UL << 2;
        if (country == "NL" && value < 75m && order.Priority > 3)
            matching[3] |= 1UL << 3;
        if (country == "BE" && value >= 260m && order.Tags.Contains("t6"))
            matching[3] |= 1UL << 4;
        if (country == "IT" && value < 445m && order.Risk == "low")
            matching[3] |= 1UL << 5;
        if (country == "ES" && value >= 130m && (order.Service is "standard" or "express"))
            matching[3] |= 1UL << 6;
        if (country == "PL" && value < 315m && order.Priority > 4)
            matching[3] |= 1UL << 7;
    }

    private static void Rules200(Order order, ulong[] matching)
    {
        var country = order.Destination!.Country;
        var value = order.Value!.Amount;
        if (country == "CZ" && value >= 0m && order.Tags.Contains("t0"))
            matching[3] |= 1UL << 8;
        if (country == "DK" && value < 185m && order.Risk == "medium")
            matching[3] |= 1UL << 9;
        if (country == "SE" && value >= 370m && (order.Service is "express" or "same_day"))
            matching[3] |= 1UL << 10;
        if (country == "FI" && value < 55m && order.Priority > 0)
            matching[3] |= 1UL << 11;
        if (country == "DE" && value >= 240m && order.Tags.Contains("t4"))
            matching[3] |= 1UL << 12;
        if (country == "AT" && value < 425m && order.Risk == "high")
            matching[3] |= 1UL << 13;
        if (country == "FR" && value >= 110m && (order.Service is "same_day" or "economy"))
            matching[3] |= 1UL << 14;
        if (country == "NL" && value < 295m && order.Priority > 1)
            matching[3] |= 1UL << 15;
        if (country == "BE" && value >= 480m && order.Tags.Contains("t8"))
            matching[3] |= 1UL << 16;
        if (country == "IT" && value < 165m && order.Risk == "unrated")
            matching[3] |= 1UL << 17;
        if (country == "ES" && value >= 350m && (order.Service is "economy" or "standard"))
            matching[3] |= 1UL << 18;
        if (country == "PL" && value < 35m && order.Priority > 2)
            matching[3] |= 1UL << 19;
        if (country == "CZ" && value >= 220m && order.Tags.Contains("t2"))
            matching[3] |= 1UL << 20;
        if (country == "DK" && value < 405m && order.Risk == "low")
            matching[3] |= 1UL << 21;
        if (country == "SE" && value >= 90m && (order.Service is "standard" or "express"))
            matching[3] |= 1UL << 22;
        if (country == "FI" && value < 275m && order.Priority > 3)
            matching[3] |= 1UL << 23;
        if (country == "DE" && value >= 460m && order.Tags.Contains("t6"))
            matching[3] |= 1UL << 24;
        if (country == "AT" && value < 145m && order.Risk == "medium")
            matching[3] |= 1UL << 25;
        if (country == "FR" && value >= 330m && (order.Service is "express" or "same_day"))
            matching[3] |= 1UL << 26;
        if (country == "NL" && value < 15m && order.Priority > 4)
            matching[3] |= 1UL << 27;
        if (country == "BE" && value >= 200m && order.Tags.Contains("t0"))
            matching[3] |= 1UL << 28;
        if (country == "IT" && value < 385m && order.Risk == "high")
            matching[3] |= 1UL << 29;
        if (country == "ES" && value >= 70m && (order.Service is "same_day" or "economy"))
            matching[3] |= 1UL << 30;
        if (country == "PL" && value < 255m && order.Priority > 0)
            matching[3] |= 1UL << 31;
        if (country == "CZ" && value >= 440m && order.Tags.Contains("t4"))
            matching[3] |= 1UL << 32;
        if (country == "DK" && value < 125m && order.Risk == "unrated")
            matching[3] |= 1UL << 33;
        if (country == "SE" && value >= 310m && (order.Service is "economy" or "standard"))
            matching[3] |= 1UL << 34;
        if (country == "FI" && value < 495m && order.Priority > 1)
            matching[3] |= 1UL << 35;
        if (country == "DE" && value >= 180m && order.Tags.Contains("t8"))
            matching[3] |= 1UL << 36;
        if (country == "AT" && value < 365m && order.Risk == "low")
            matching[3] |= 1UL << 37;
        if (country == "FR" && value >= 50m && (order.Service is "standard" or "express"))
            matching[3] |= 1UL << 38;
        if (country == "NL" && value < 235m && order.Priority > 2)
            matching[3] |= 1UL << 39;
        if (country == "BE" && value >= 420m && order.Tags.Contains("t2"))
            matching[3] |= 1UL << 40;
        if (country == "IT" && value < 105m && order.Risk == "medium")
            matching[3] |= 1UL << 41;
        if (country == "ES" && value >= 290m && (order.Service is "express" or "same_day"))
            matching[3] |= 1UL << 42;
        if (country == "PL" && value < 475m && order.Priority > 3)
            matching[3] |= 1UL << 43;
        if (country == "CZ" && value >= 160m && order.Tags.Contains("t6"))
            matching[3] |= 1UL << 44;
        if (country == "DK" && value < 345m && order.Risk == "high")
            matching[3] |= 1UL << 45;
        if (country == "SE" && value >= 30m && (order.Service is "same_day" or "economy"))
            matching[3] |= 1UL << 46;
        if (country == "FI" && value < 215m && order.Priority > 4)
            matching[3] |= 1UL << 47;
        if (country == "DE" && value >= 400m && order.Tags.Contains("t0"))
            matching[3] |= 1UL << 48;
        if (country == "AT" && value < 85m && order.Risk == "unrated")
            matching[3] |= 1UL << 49;
        if (country == "FR" && value >= 270m && (order.Service is "economy" or "standard"))
            matching[3] |= 1UL << 50;
        if (country == "NL" && value < 455m && order.Priority > 0)
            matching[3] |= 1UL << 51;
        if (country == "BE" && value >= 140m && order.Tags.Contains("t4"))
            matching[3] |= 1UL << 52;
        if (country == "IT" && value < 325m && order.Risk == "low")
            matching[3] |= 1UL << 53;
        if (country == "ES" && value >= 10m && (order.Service is "standard" or "express"))
            matching[3] |= 1UL << 54;
        if (country == "PL" && value < 195m && order.Priority > 1)
            matching[3] |= 1UL << 55;
        if (country == "CZ" && value >= 380m && order.Tags.Contains("t8"))
            matching[3] |= 1UL << 56;
        if (country == "DK" && value < 65m && order.Risk == "medium")
            matching[3] |= 1UL << 57;
    }

    private static void Rules250(Order order, ulong[] matching)
    {
        var country = order.Destination!.Country;
        var value = order.Value!.Amount;
        if (country == "SE" && value >= 250m && (order.Service is "express" or "same_day"))
            matching[3] |= 1UL << 58;
        if (country == "FI" && value < 435m && order.Priority > 2)
            matching[3] |= 1UL << 59;
        if (country == "DE" && value >= 120m && order.Tags.Contains("t2"))
            matching[3] |= 1UL << 60;
        if (country == "AT" && value < 305m && order.Risk == "high")
            matching[3] |= 1UL << 61;
        if (country == "FR" && value >= 490m && (order.Service is "same_day" or "economy"))
            matching[3] |= 1UL << 62;
        if (country == "NL" && value < 175m && order.Priority > 3)
            matching[3] |= 1UL << 63;
        if (country == "BE" && value >= 360m && order.Tags.Contains("t6"))
            matching[4] |= 1UL << 0;
        if (country == "IT" && value < 45m && order.Risk == "unrated")
            matching[4] |= 1UL << 1;
        if (country == "ES" && value >= 230m && (order.Service is "economy" or "standard"))
            matching[4] |= 1UL << 2;
        if (country == "PL" && value < 415m && order.Priority > 4)
            matching[4] |= 1UL << 3;
        if (country == "CZ" && value >= 100m && order.Tags.Contains("t0"))
            matching[4] |= 1UL << 4;
        if (country == "DK" && value < 285m && order.Risk == "low")
            matching[4] |= 1UL << 5;
        if (country == "SE" && value >= 470m && (order.Service is "standard" or "express"))
            matching[4] |= 1UL << 6;
        if (country == "FI" && value < 155m && order.Priority > 0)
            matching[4] |= 1UL << 7;
        if (country == "DE" && value >= 340m && order.Tags.Contains("t4"))
            matching[4] |= 1UL << 8;
        if (country == "AT" && value < 25m && order.Risk == "medium")
            matching[4] |= 1UL << 9;
        if (country == "FR" && value >= 210m && (order.Service is "express" or "same_day"))
            matching[4] |= 1UL << 10;
        if (country == "NL" && value < 395m && order.Priority > 1)
            matching[4] |= 1UL << 11;
        if (country == "BE" && value >= 80m && order.Tags.Contains("t8"))
            matching[4] |= 1UL << 12;
        if (country == "IT" && value < 265m && order.Risk == "high")
            matching[4] |= 1UL << 13;
        if (country == "ES" && value >= 450m && (order.Service is "same_day" or "economy"))
            matching[4] |= 1UL << 14;
        if (country == "PL" && value < 135m && order.Priority > 2)
            matching[4] |= 1UL << 15;
        if (country == "CZ" && value >= 320m && order.Tags.Contains("t2"))
            matching[4] |= 1UL << 16;
        if (country == "DK" && value < 5m && order.Risk == "unrated")
            matching[4] |= 1UL << 17;
        if (country == "SE" && value >= 190m && (order.Service is "economy" or "standard"))
            matching[4] |= 1UL << 18;
        if (country == "FI" && value < 375m && order.Priority > 3)
            matching[4] |= 1UL << 19;
        if (country == "DE" && value >= 60m && order.Tags.Contains("t6"))
            matching[4] |= 1UL << 20;
        if (country == "AT" && value < 245m && order.Risk == "low")
            matching[4] |= 1UL << 21;
        if (country == "FR" && value >= 430m && (order.Service is "standard" or "express"))
            matching[4] |= 1UL << 22;
        if (country == "NL" && value < 115m && order.Priority > 4)
            matching[4] |= 1UL << 23;
        if (country == "BE" && value >= 300m && order.Tags.Contains("t0"))
            matching[4] |= 1UL << 24;
        if (country == "IT" && value < 485m && order.Risk == "medium")
            matching[4] |= 1UL << 25;
        if (country == "ES" && value >= 170m && (order.Service is "express" or "same_day"))
            matching[4] |= 1UL << 26;
        if (country == "PL" && value < 355m && order.Priority > 0)
            matching[4] |= 1UL << 27;
        if (country == "CZ" && value >= 40m && order.Tags.Contains("t4"))
            matching[4] |= 1UL << 28;
        if (country == "DK" && value < 225m && order.Risk == "high")
            matching[4] |= 1UL << 29;
        if (country == "SE" && value >= 410m && (order.Service is "same_day" or "economy"))
            matching[4] |= 1UL << 30;
        if (country == "FI" && value < 95m && order.Priority > 1)
            matching[4] |= 1UL << 31;
        if (country == "DE" && value >= 280m && order.Tags.Contains("t8"))
            matching[4] |= 1UL << 32;
        if (country == "AT" && value < 465m && order.Risk == "unrated")
            matching[4] |= 1UL << 33;
        if (country == "FR" && value >= 150m && (order.Service is "economy" or "standard"))
            matching[4] |= 1UL << 34;
        if (country == "NL" && value < 335m && order.Priority > 2)
            matching[4] |= 1UL << 35;
        if (country == "BE" && value >= 20m && order.Tags.Contains("t2"))
            matching[4] |= 1UL << 36;
        if (country == "IT" && value < 205m && order.Risk == "low")
            matching[4] |= 1UL << 37;
        if (country == "ES" && value >= 390m && (order.Service is "standard" or "express"))
            matching[4] |= 1UL << 38;
        if (country == "PL" && value < 75m && order.Priority > 3)
            matching[4] |= 1UL << 39;
        if (country == "CZ" && value >= 260m && order.Tags.Contains("t6"))
            matching[4] |= 1UL << 40;
        if (country == "DK" && value < 445m && order.Risk == "medium")
            matching[4] |= 1UL << 41;
        if (country == "SE" && value >= 130m && (order.Service is "express" or "same_day"))
            matching[4] |= 1UL << 42;
        if (country == "FI" && value < 315m && order.Priority > 4)
            matching[4] |= 1UL << 43;
    }

    private static void Rules300(Order order, ulong[] matching)
    {
        var country = order.Destination!.Country;
        var value = order.Value!.Amount;
        if (country == "DE" && value >= 0m && order.Tags.Contains("t0"))
            matching[4] |= 1UL << 44;
        if (country == "AT" && value < 185m && order.Risk == "high")
            matching[4] |= 1UL << 45;
        if (country == "FR" && value >= 370m && (order.Service is "same_day" or "economy"))
            matching[4] |= 1UL << 46;
        if (country == "NL" && value < 55m && order.Priority > 0)
            matching[4] |= 1UL << 47;
        if (country == "BE" && value >= 240m && order.Tags.Contains("t4"))
            matching[4] |= 1UL << 48;
        if (country == "IT" && value < 425m && order.Risk == "unrated")
            matching[4] |= 1UL << 49;
        if (country == "ES" && value >= 110m && (order.Service is "economy" or "standard"))
            matching[4] |= 1UL << 50;
        if (country == "PL" && value < 295m && order.Priority > 1)
            matching[4] |= 1UL << 51;
        if (country == "CZ" && value >= 480m && order.Tags.Contains("t8"))
            matching[4] |= 1UL << 52;
        if (country == "DK" && value < 165m && order.Risk == "low")
            matching[4] |= 1UL << 53;
        if (country == "SE" && value >= 350m && (order.Service is "standard" or "express"))
            matching[4] |= 1UL << 54;
        if (country == "FI" && value < 35m && order.Priority > 2)
            matching[4] |= 1UL << 55;
        if (country == "DE" && value >= 220m && order.Tags.Contains("t2"))
            matching[4] |= 1UL << 56;
        if (country == "AT" && value < 405m && order.Risk == "medium")
            matching[4] |= 1UL << 57;
        if (country == "FR" && value >= 90m && (order.Service is "express" or "same_day"))
            matching[4] |= 1UL << 58;
        if (country == "NL" && value < 275m && order.Priority > 3)
            matching[4] |= 1UL << 59;
        if (country == "BE" && value >= 460m && order.Tags.Contains("t6"))
            matching[4] |= 1UL << 60;
        if (country == "IT" && value < 145m && order.Risk == "high")
            matching[4] |= 1UL << 61;
        if (country == "ES" && value >= 330m && (order.Service is "same_day" or "economy"))
            matching[4] |= 1UL << 62;
        if (country == "PL" && value < 15m && order.Priority > 4)
            matching[4] |= 1UL << 63;
        if (country == "CZ" && value >= 200m && order.Tags.Contains("t0"))
            matching[5] |= 1UL << 0;
        if (country == "DK" && value < 385m && order.Risk == "unrated")
            matching[5] |= 1UL << 1;
        if (country == "SE" && value >= 70m && (order.Service is "economy" or "standard"))
            matching[5] |= 1UL << 2;
        if (country == "FI" && value < 255m && order.Priority > 0)
            matching[5] |= 1UL << 3;
        if (country == "DE" && value >= 440m && order.Tags.Contains("t4"))
            matching[5] |= 1UL << 4;
        if (country == "AT" && value < 125m && order.Risk == "low")
            matching[5] |= 1UL << 5;
        if (country == "FR" && value >= 310m && (order.Service is "standard" or "express"))
            matching[5] |= 1UL << 6;
        if (country == "NL" && value < 495m && order.Priority > 1)
            matching[5] |= 1UL << 7;
        if (country == "BE" && value >= 180m && order.Tags.Contains("t8"))
            matching[5] |= 1UL << 8;
        if (country == "IT" && value < 365m && order.Risk == "medium")
            matching[5] |= 1UL << 9;
        if (country == "ES" && value >= 50m && (order.Service is "express" or "same_day"))
            matching[5] |= 1UL << 10;
        if (country == "PL" && value < 235m && order.Priority > 2)
            matching[5] |= 1UL << 11;
        if (country == "CZ" && value >= 420m && order.Tags.Contains("t2"))
            matching[5] |= 1UL << 12;
        if (country == "DK" && value < 105m && order.Risk == "high")
            matching[5] |= 1UL << 13;
        if (country == "SE" && value >= 290m && (order.Service is "same_day" or "economy"))
            matching[5] |= 1UL << 14;
        if (country == "FI" && value < 475m && order.Priority > 3)
            matching[5] |= 1UL << 15;
        if (country == "DE" && value >= 160m && order.Tags.Contains("t6"))
            matching[5] |= 1UL << 16;
        if (country == "AT" && value < 345m && order.Risk == "unrated")
            matching[5] |= 1UL << 17;
        if (country == "FR" && value >= 30m && (order.Service is "economy" or "standard"))
            matching[5] |= 1UL << 18;
        if (country == "NL" && value < 215m && order.Priority > 4)
            matching[5] |= 1UL << 19;
        if (country == "BE" && value >= 400m && order.Tags.Contains("t0"))
            matching[5] |= 1UL << 20;
        if (country == "IT" && value < 85m && order.Risk == "low")
            matching[5] |= 1UL << 21;
        if (country == "ES" && value >= 270m && (order.Service is "standard" or "express"))
            matching[5] |= 1UL << 22;
        if (country == "PL" && value < 455m && order.Priority > 0)
            matching[5] |= 1UL << 23;
        if (country == "CZ" && value >= 140m && order.Tags.Contains("t4"))
            matching[5] |= 1UL << 24;
        if (country == "DK" && value < 325m && order.Risk == "medium")
            matching[5] |= 1UL << 25;
        if (country == "SE" && value >= 10m && (order.Service is "express" or "same_day"))
            matching[5] |= 1UL << 26;
        if (country == "FI" && value < 195m && order.Priority > 1)
            matching[5] |= 1UL << 27;
        if (country == "DE" && value >= 380m && order.Tags.Contains("t8"))
            matching[5] |= 1UL << 28;
        if (country == "AT" && value < 65m && order.Risk == "high")
            matching[5] |= 1UL << 29;
    }

    private static void Rules350(Order order, ulong[] matching)
    {
        var country = order.Destination!.Country;
        var value = order.Value!.Amount;
        if (country == "FR" && value >= 250m && (order.Service is "same_day" or "economy"))
            matching[5] |= 1UL << 30;
        if (country == "NL" && value < 435m && order.Priority > 2)
            matching[5] |= 1UL << 31;
        if (country == "BE" && value >= 120m && order.Tags.Contains("t2"))
            matching[5] |= 1UL << 32;
        if (country == "IT" && value < 305m && order.Risk == "unrated")
            matching[5] |= 1UL << 33;
        if (country == "ES" && value >= 490m && (order.Service is "economy" or "standard"))
            matching[5] |= 1UL << 34;
        if (country == "PL" && value < 175m && order.Priority > 3)
            matching[5] |= 1UL << 35;
        if (country == "CZ" && value >= 360m && order.Tags.Contains("t6"))
            matching[5] |= 1UL << 36;
        if (country == "DK" && value < 45m && order.Risk == "low")
            matching[5] |= 1UL << 37;
        if (country == "SE" && value >= 230m && (order.Service is "standard" or "express"))
            matching[5] |= 1UL << 38;
        if (country == "FI" && value < 415m && order.Priority > 4)
            matching[5] |= 1UL << 39;
        if (country == "DE" && value >= 100m && order.Tags.Contains("t0"))
            matching[5] |= 1UL << 40;
        if (country == "AT" && value < 285m && order.Risk == "medium")
            matching[5] |= 1UL << 41;
        if (country == "FR" && value >= 470m && (order.Service is "express" or "same_day"))
            matching[5] |= 1UL << 42;
        if (country == "NL" && value < 155m && order.Priority > 0)
            matching[5] |= 1UL << 43;
        if (country == "BE" && value >= 340m && order.Tags.Contains("t4"))
            matching[5] |= 1UL << 44;
        if (country == "IT" && value < 25m && order.Risk == "high")
            matching[5] |= 1UL << 45;
        if (country == "ES" && value >= 210m && (order.Service is "same_day" or "economy"))
            matching[5] |= 1UL << 46;
        if (country == "PL" && value < 395m && order.Priority > 1)
            matching[5] |= 1UL << 47;
        if (country == "CZ" && value >= 80m && order.Tags.Contains("t8"))
            matching[5] |= 1UL << 48;
        if (country == "DK" && value < 265m && order.Risk == "unrated")
            matching[5] |= 1UL << 49;
        if (country == "SE" && value >= 450m && (order.Service is "economy" or "standard"))
            matching[5] |= 1UL << 50;
        if (country == "FI" && value < 135m && order.Priority > 2)
            matching[5] |= 1UL << 51;
        if (country == "DE" && value >= 320m && order.Tags.Contains("t2"))
            matching[5] |= 1UL << 52;
        if (country == "AT" && value < 5m && order.Risk == "low")
            matching[5] |= 1UL << 53;
        if (country == "FR" && value >= 190m && (order.Service is "standard" or "express"))
            matching[5] |= 1UL << 54;
        if (country == "NL" && value < 375m && order.Priority > 3)
            matching[5] |= 1UL << 55;
        if (country == "BE" && value >= 60m && order.Tags.Contains("t6"))
            matching[5] |= 1UL << 56;
        if (country == "IT" && value < 245m && order.Risk == "medium")
            matching[5] |= 1UL << 57;
        if (country == "ES" && value >= 430m && (order.Service is "express" or "same_day"))
            matching[5] |= 1UL << 58;
        if (country == "PL" && value < 115m && order.Priority > 4)
            matching[5] |= 1UL << 59;
        if (country == "CZ" && value >= 300m && order.Tags.Contains("t0"))
            matching[5] |= 1UL << 60;
        if (country == "DK" && value < 485m && order.Risk == "high")
            matching[5] |= 1UL << 61;
        if (country == "SE" && value >= 170m && (order.Service is "same_day" or "economy"))
            matching[5] |= 1UL << 62;
        if (country == "FI" && value < 355m && order.Priority > 0)
            matching[5] |= 1UL << 63;
        if (country == "DE" && value >= 40m && order.Tags.Contains("t4"))
            matching[6] |= 1UL << 0;
        if (country == "AT" && value < 225m && order.Risk == "unrated")
            matching[6] |= 1UL << 1;
        if (country == "FR" && value >= 410m && (order.Service is "economy" or "standard"))
            matching[6] |= 1UL << 2;
        if (country == "NL" && value < 95m && order.Priority > 1)
            matching[6] |= 1UL << 3;
        if (country == "BE" && value >= 280m && order.Tags.Contains("t8"))
            matching[6] |= 1UL << 4;
        if (country == "IT" && value < 465m && order.Risk == "low")
            matching[6] |= 1UL << 5;
        if (country == "ES" && value >= 150m && (order.Service is "standard" or "express"))
            matching[6] |= 1UL << 6;
        if (country == "PL" && value < 335m && order.Priority > 2)
            matching[6] |= 1UL << 7;
        if (country == "CZ" && value >= 20m && order.Tags.Contains("t2"))
            matching[6] |= 1UL << 8;
        if (country == "DK" && value < 205m && order.Risk == "medium")
            matching[6] |= 1UL << 9;
        if (country == "SE" && value >= 390m && (order.Service is "express" or "same_day"))
            matching[6] |= 1UL << 10;
        if (country == "FI" && value < 75m && order.Priority > 3)
            matching[6] |= 1UL << 11;
        if (country == "DE" && value >= 260m && order.Tags.Contains("t6"))
            matching[6] |= 1UL << 12;
        if (country == "AT" && value < 445m && order.Risk == "high")
            matching[6] |= 1UL << 13;
        if (country == "FR" && value >= 130m && (order.Service is "same_day" or "economy"))
            matching[6] |= 1UL << 14;
        if (country == "NL" && value < 315m && order.Priority > 4)
            matching[6] |= 1UL << 15;
    }

    private static void Rules400(Order order, ulong[] matching)
    {
        var country = order.Destination!.Country;
        var value = order.Value!.Amount;
        if (country == "BE" && value >= 0m && order.Tags.Contains("t0"))
            matching[6] |= 1UL << 16;
        if (country == "IT" && value < 185m && order.Risk == "unrated")
            matching[6] |= 1UL << 17;
        if (country == "ES" && value >= 370m && (order.Service is "economy" or "standard"))
            matching[6] |= 1UL << 18;
        if (country == "PL" && value < 55m && order.Priority > 0)
            matching[6] |= 1UL << 19;
        if (country == "CZ" && value >= 240m && order.Tags.Contains("t4"))
            matching[6] |= 1UL << 20;
        if (country == "DK" && value < 425m && order.Risk == "low")
            matching[6] |= 1UL << 21;
        if (country == "SE" && value >= 110m && (order.Service is "standard" or "express"))
            matching[6] |= 1UL << 22;
        if (country == "FI" && value < 295m && order.Priority > 1)
            matching[6] |= 1UL << 23;
        if (country == "DE" && value >= 480m && order.Tags.Contains("t8"))
            matching[6] |= 1UL << 24;
        if (country == "AT" && value < 165m && order.Risk == "medium")
            matching[6] |= 1UL << 25;
        if (country == "FR" && value >= 350m && (order.Service is "express" or "same_day"))
            matching[6] |= 1UL << 26;
        if (country == "NL" && value < 35m && order.Priority > 2)
            matching[6] |= 1UL << 27;
        if (country == "BE" && value >= 220m && order.Tags.Contains("t2"))
            matching[6] |= 1UL << 28;
        if (country == "IT" && value < 405m && order.Risk == "high")
            matching[6] |= 1UL << 29;
        if (country == "ES" && value >= 90m && (order.Service is "same_day" or "economy"))
            matching[6] |= 1UL << 30;
        if (country == "PL" && value < 275m && order.Priority > 3)
            matching[6] |= 1UL << 31;
        if (country == "CZ" && value >= 460m && order.Tags.Contains("t6"))
            matching[6] |= 1UL << 32;
        if (country == "DK" && value < 145m && order.Risk == "unrated")
            matching[6] |= 1UL << 33;
        if (country == "SE" && value >= 330m && (order.Service is "economy" or "standard"))
            matching[6] |= 1UL << 34;
        if (country == "FI" && value < 15m && order.Priority > 4)
            matching[6] |= 1UL << 35;
        if (country == "DE" && value >= 200m && order.Tags.Contains("t0"))
            matching[6] |= 1UL << 36;
        if (country == "AT" && value < 385m && order.Risk == "low")
            matching[6] |= 1UL << 37;
        if (country == "FR" && value >= 70m && (order.Service is "standard" or "express"))
            matching[6] |= 1UL << 38;
        if (country == "NL" && value < 255m && order.Priority > 0)
            matching[6] |= 1UL << 39;
        if (country == "BE" && value >= 440m && order.Tags.Contains("t4"))
            matching[6] |= 1UL << 40;
        if (country == "IT" && value < 125m && order.Risk == "medium")
            matching[6] |= 1UL << 41;
        if (country == "ES" && value >= 310m && (order.Service is "express" or "same_day"))
            matching[6] |= 1UL << 42;
        if (country == "PL" && value < 495m && order.Priority > 1)
            matching[6] |= 1UL << 43;
        if (country == "CZ" && value >= 180m && order.Tags.Contains("t8"))
            matching[6] |= 1UL << 44;
        if (country == "DK" && value < 365m && order.Risk == "high")
            matching[6] |= 1UL << 45;
        if (country == "SE" && value >= 50m && (order.Service is "same_day" or "economy"))
            matching[6] |= 1UL << 46;
        if (country == "FI" && value < 235m && order.Priority > 2)
            matching[6] |= 1UL << 47;
        if (country == "DE" && value >= 420m && order.Tags.Contains("t2"))
            matching[6] |= 1UL << 48;
        if (country == "AT" && value < 105m && order.Risk == "unrated")
            matching[6] |= 1UL << 49;
        if (country == "FR" && value >= 290m && (order.Service is "economy" or "standard"))
            matching[6] |= 1UL << 50;
        if (country == "NL" && value < 475m && order.Priority > 3)
            matching[6] |= 1UL << 51;
        if (country == "BE" && value >= 160m && order.Tags.Contains("t6"))
            matching[6] |= 1UL << 52;
        if (country == "IT" && value < 345m && order.Risk == "low")
            matching[6] |= 1UL << 53;
        if (country == "ES" && value >= 30m && (order.Service is "standard" or "express"))
            matching[6] |= 1UL << 54;
        if (country == "PL" && value < 215m && order.Priority > 4)
            matching[6] |= 1UL << 55;
        if (country == "CZ" && value >= 400m && order.Tags.Contains("t0"))
            matching[6] |= 1UL << 56;
        if (country == "DK" && value < 85m && order.Risk == "medium")
            matching[6] |= 1UL << 57;
        if (country == "SE" && value >= 270m && (order.Service is "express" or "same_day"))
            matching[6] |= 1UL << 58;
        if (country == "FI" && value < 455m && order.Priority > 0)
            matching[6] |= 1UL << 59;
        if (country == "DE" && value >= 140m && order.Tags.Contains("t4"))
            matching[6] |= 1UL << 60;
        if (country == "AT" && value < 325m && order.Risk == "high")
            matching[6] |= 1UL << 61;
        if (country == "FR" && value >= 10m && (order.Service is "same_day" or "economy"))
            matching[6] |= 1UL << 62;
        if (country == "NL" && value < 195m && order.Priority > 1)
            matching[6] |= 1UL << 63;
        if (country == "BE" && value >= 380m && order.Tags.Contains("t8"))
            matching[7] |= 1UL << 0;
        if (country == "IT" && value < 65m && order.Risk == "unrated")
            matching[7] |= 1UL << 1;
    }

    private static void Rules450(Order order, ulong[] matching)
    {
        var country = order.Destination!.Country;
        var value = order.Value!.Amount;
        if (country == "ES" && value >= 250m && (order.Service is "economy" or "standard"))
            matching[7] |= 1UL << 2;
        if (country == "PL" && value < 435m && order.Priority > 2)
            matching[7] |= 1UL << 3;
        if (country == "CZ" && value >= 120m && order.Tags.Contains("t2"))
            matching[7] |= 1UL << 4;
        if (country == "DK" && value < 305m && order.Risk == "low")
            matching[7] |= 1UL << 5;
        if (country == "SE" && value >= 490m && (order.Service is "standard" or "express"))
            matching[7] |= 1UL << 6;
        if (country == "FI" && value < 175m && order.Priority > 3)
            matching[7] |= 1UL << 7;
        if (country == "DE" && value >= 360m && order.Tags.Contains("t6"))
            matching[7] |= 1UL << 8;
        if (country == "AT" && value < 45m && order.Risk == "medium")
            matching[7] |= 1UL << 9;
        if (country == "FR" && value >= 230m && (order.Service is "express" or "same_day"))
            matching[7] |= 1UL << 10;
        if (country == "NL" && value < 415m && order.Priority > 4)
            matching[7] |= 1UL << 11;
        if (country == "BE" && value >= 100m && order.Tags.Contains("t0"))
            matching[7] |= 1UL << 12;
        if (country == "IT" && value < 285m && order.Risk == "high")
            matching[7] |= 1UL << 13;
        if (country == "ES" && value >= 470m && (order.Service is "same_day" or "economy"))
            matching[7] |= 1UL << 14;
        if (country == "PL" && value < 155m && order.Priority > 0)
            matching[7] |= 1UL << 15;
        if (country == "CZ" && value >= 340m && order.Tags.Contains("t4"))
            matching[7] |= 1UL << 16;
        if (country == "DK" && value < 25m && order.Risk == "unrated")
            matching[7] |= 1UL << 17;
        if (country == "SE" && value >= 210m && (order.Service is "economy" or "standard"))
            matching[7] |= 1UL << 18;
        if (country == "FI" && value < 395m && order.Priority > 1)
            matching[7] |= 1UL << 19;
        if (country == "DE" && value >= 80m && order.Tags.Contains("t8"))
            matching[7] |= 1UL << 20;
        if (country == "AT" && value < 265m && order.Risk == "low")
            matching[7] |= 1UL << 21;
        if (country == "FR" && value >= 450m && (order.Service is "standard" or "express"))
            matching[7] |= 1UL << 22;
        if (country == "NL" && value < 135m && order.Priority > 2)
            matching[7] |= 1UL << 23;
        if (country == "BE" && value >= 320m && order.Tags.Contains("t2"))
            matching[7] |= 1UL << 24;
        if (country == "IT" && value < 5m && order.Risk == "medium")
            matching[7] |= 1UL << 25;
        if (country == "ES" && value >= 190m && (order.Service is "express" or "same_day"))
            matching[7] |= 1UL << 26;
        if (country == "PL" && value < 375m && order.Priority > 3)
            matching[7] |= 1UL << 27;
        if (country == "CZ" && value >= 60m && order.Tags.Contains("t6"))
            matching[7] |= 1UL << 28;
        if (country == "DK" && value < 245m && order.Risk == "high")
            matching[7] |= 1UL << 29;
        if (country == "SE" && value >= 430m && (order.Service is "same_day" or "economy"))
            matching[7] |= 1UL << 30;
        if (country == "FI" && value < 115m && order.Priority > 4)
            matching[7] |= 1UL << 31;
        if (country == "DE" && value >= 300m && order.Tags.Contains("t0"))
            matching[7] |= 1UL << 32;
        if (country == "AT" && value < 485m && order.Risk == "unrated")
            matching[7] |= 1UL << 33;
        if (country == "FR" && value >= 170m && (order.Service is "economy" or "standard"))
            matching[7] |= 1UL << 34;
        if (country == "NL" && value < 355m && order.Priority > 0)
            matching[7] |= 1UL << 35;
        if (country == "BE" && value >= 40m && order.Tags.Contains("t4"))
            matching[7] |= 1UL << 36;
        if (country == "IT" && value < 225m && order.Risk == "low")
            matching[7] |= 1UL << 37;
        if (country == "ES" && value >= 410m && (order.Service is "standard" or "express"))
            matching[7] |= 1UL << 38;
        if (country == "PL" && value < 95m && order.Priority > 1)
            matching[7] |= 1UL << 39;
        if (country == "CZ" && value >= 280m && order.Tags.Contains("t8"))
            matching[7] |= 1UL << 40;
        if (country == "DK" && value < 465m && order.Risk == "medium")
            matching[7] |= 1UL << 41;
        if (country == "SE" && value >= 150m && (order.Service is "express" or "same_day"))
            matching[7] |= 1UL << 42;
        if (country == "FI" && value < 335m && order.Priority > 2)
            matching[7] |= 1UL << 43;
        if (country == "DE" && value >= 20m && order.Tags.Contains("t2"))
            matching[7] |= 1UL << 44;
        if (country == "AT" && value < 205m && order.Risk == "high")
            matching[7] |= 1UL << 45;
        if (country == "FR" && value >= 390m && (order.Service is "same_day" or "economy"))
            matching[7] |= 1UL << 46;
        if (country == "NL" && value < 75m && order.Priority > 3)
            matching[7] |= 1UL << 47;
        if (country == "BE" && value >= 260m && order.Tags.Contains("t6"))
            matching[7] |= 1UL << 48;
        if (country == "IT" && value < 445m && order.Risk == "unrated")
            matching[7] |= 1UL << 49;
        if (country == "ES" && value >= 130m && (order.Service is "economy" or "standard"))
            matching[7] |= 1UL << 50;
        if (country == "PL" && value < 315m && order.Priority > 4)
            matching[7] |= 1UL << 51;
    }
}
