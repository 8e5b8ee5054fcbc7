-- Queries that once ended the server, took gigabytes or ran on after their time; one a line. QueryProcessTest runs them.
-- Native stack
SELECT json_contains(x, x) FROM (SELECT repeat('[', 9999) || repeat(']', 9999) x)
SELECT json_contains(x, '[1]') FROM (SELECT repeat('[', 200000) || repeat(']', 200000) x)
SELECT from_json('[]', repeat('[', 90) || '"INT"' || repeat(']', 90))
SELECT from_json('[]', repeat('[', 9000) || '"INT"' || repeat(']', 9000))
SELECT json_transform('[]', repeat('[', 9000) || '"INT"' || repeat(']', 9000))
SELECT (repeat('[', 9999) || repeat(']', 9999))::JSON::VARIANT
SELECT json_structure(repeat('[', 9999) || repeat(']', 9999))
SELECT json_merge_patch(x, x) FROM (SELECT repeat('{"a":', 9999) || '1' || repeat('}', 9999) x)
SELECT json_group_structure(x) FROM (SELECT repeat('{"a":', 9999) || '1' || repeat('}', 9999) x)
SELECT json_valid(repeat('[', 9999999))
SELECT json(repeat('[', 9999) || repeat(']', 9999))
SELECT regexp_matches(repeat('a', 100000), repeat('(', 900) || 'a' || repeat(')*', 900))
SELECT regexp_replace(repeat('a', 10000000), '(a*)*b', 'c')
SELECT repeat('(', 100000)::INTEGER[]
SELECT (repeat('[', 100000) || repeat(']', 100000))::INTEGER[][][]
SELECT try_cast(repeat('{''a'':', 90000) AS STRUCT(a INTEGER))
-- Memory of scalar functions
SELECT len(range(2000000000))
SELECT len(range(900000000))
SELECT len(generate_series(1, 2000000000))
SELECT length(replace(repeat('a', 100000000), 'a', 'bbbbbbbbbb'))
SELECT length(replace(repeat('a', 50000000), 'a', repeat('b', 1000)))
SELECT len(list_resize([1], 2000000000, 0))
SELECT len(list_resize(['x'], 900000000, 'yyyyyyyyyyyyyyyyyyyyyyyy'))
SELECT length(format('{:>2000000000}', 1))
SELECT length(printf('%2000000000d', 1))
SELECT len(list_zip(range(100000000), range(100000000)))
SELECT length(repeat('x', 4000000000))
SELECT length(lpad('x', 2000000000, 'y'))
SELECT length(rpad('x', 2000000000, 'y'))
SELECT length(bar(1, 0, 1, 1000000000))
SELECT len(string_split(repeat('a,', 100000000), ','))
SELECT len(regexp_split_to_array(repeat('a,', 100000000), ','))
SELECT len(regexp_extract_all(repeat('a,', 100000000), 'a'))
SELECT length(array_to_string(range(200000000), 'x'))
SELECT len(list_sort(range(300000000)))
SELECT len(list_distinct(range(200000000)))
SELECT len(list_reverse(range(300000000)))
SELECT len(list_concat(range(200000000), range(200000000)))
SELECT len(flatten([range(200000000), range(200000000)]))
SELECT len(list_transform(range(200000000), lambda x : x || 'yyyyyyyyyyyyyyyy'))
SELECT len(list_filter(range(300000000), lambda x : x > 1))
SELECT list_reduce(range(300000000), lambda a, b : a + b)
SELECT length(hex(repeat('x', 900000000)))
SELECT length(to_base64(repeat('x', 900000000)::BLOB))
SELECT length(upper(repeat('ı', 500000000)))
SELECT length(translate(repeat('a', 500000000), 'a', 'ß'))
SELECT length(reverse(repeat('a', 900000000)))
SELECT length(nfc_normalize(repeat('ü', 300000000)))
SELECT length(to_json(range(200000000))::VARCHAR)
SELECT length(url_encode(repeat('ü', 300000000)))
SELECT list(repeat('x', 100000)) FROM range(1000000)
SELECT string_agg(repeat('x', 100000), ',') FROM range(1000000)
SELECT map_from_entries(list_zip(range(50000000), range(50000000)))
SELECT histogram(range) FROM range(500000000)
SELECT [[repeat('x', 1000) FOR i IN range(100000)] FOR j IN range(10000)]
-- Time, and what does not notice a stop
SELECT damerau_levenshtein(repeat('a', 60000), repeat('b', 60000))
SELECT levenshtein(repeat('a', 900000), repeat('b', 900000))
SELECT jaro_winkler_similarity(repeat('ab', 900000), repeat('ba', 900000))
SELECT length(repeat('9', 10000000)::BIGNUM::VARCHAR)
SELECT repeat('9', 10000000)::BIGNUM
SELECT repeat('9', 300000)::BIGNUM + repeat('9', 300000)::BIGNUM
SELECT count(*) FROM range(10000000000) a, range(100000) b WHERE hash(a.range + b.range) = 1
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n
WITH RECURSIVE n(x) AS (SELECT 'x' UNION ALL SELECT x || x FROM n) SELECT max(length(x)) FROM n
SELECT list_sum(list_transform(range(1000000), lambda x : list_sum(range(x))))
SELECT count(*) FROM range(100000) a WHERE repeat('a', a.range::INTEGER) SIMILAR TO '(a|aa)+b'
-- Large answers
SELECT repeat('x', 100000000)
SELECT repeat('x', 1000000) FROM range(100)
SELECT range(100000000)
SELECT array_agg(range) FROM range(100000000)
